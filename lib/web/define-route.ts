import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/platform/actor";
import { AppError, forbidden, notSignedIn } from "@/lib/platform/errors";
import { consume, type RateRule } from "@/lib/platform/rate-limit";
import { clientIp } from "./client-ip";
import { fieldErrors } from "./form-input";
import { failureResponse, refusalResponse } from "./problem";
import { readJson } from "./read-body";
import { reportFailure } from "./report-failure";
import { isSameOrigin } from "./same-origin";
import { currentActor } from "./session";

const CALLS: RateRule = { name: "api", limit: 600, seconds: 60 };

type Params = Record<string, string | string[]>;
type Context = { params: Promise<Params> };

type Definition<S extends z.ZodType, O> = {
  /** Of the query string, the JSON body and the path's parameters together; the path wins. */
  schema?: S;
  verb: (actor: Actor, input: z.output<S> & { idempotencyKey?: string }) => Promise<O>;
  /** Of a success; 200 unless said otherwise. A `Response` returned by the verb is passed on as it is. */
  status?: number;
  limit?: RateRule;
  isPublic?: boolean;
};

/** A JSON route handler over a verb; refusals are problem+json with the status of their kind. */
export function defineRoute<S extends z.ZodType, O>(definition: Definition<S, O>) {
  return async (request: Request, context: Context): Promise<Response> => {
    const actor = await currentActor();
    try {
      return await perform(definition, actor, request, await context.params);
    } catch (error) {
      unstable_rethrow(error);
      const id = actor.requestId ?? "";
      if (error instanceof AppError) return refusalResponse(error, id);
      reportFailure(error, id, new URL(request.url).pathname);
      return failureResponse(id);
    }
  };
}

async function perform<S extends z.ZodType, O>(
  definition: Definition<S, O>,
  actor: Actor,
  request: Request,
  params: Params,
): Promise<Response> {
  if (!isSameOrigin(request))
    throw forbidden("web.foreign_origin", "This request came from another site and was refused.");
  if (actor.kind !== "user" && !definition.isPublic) throw notSignedIn();
  await consume(definition.limit ?? CALLS, actor.kind === "user" ? actor.userId : clientIp(request.headers));

  const result = await definition.verb(actor, {
    ...parse(definition.schema, await input(request, params)),
    ...idempotencyKey(request),
  });
  if (result instanceof Response) return result;
  return Response.json(result ?? null, {
    status: definition.status ?? 200,
    headers: { "cache-control": "no-store" },
  });
}

async function input(request: Request, params: Params) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const body = request.method === "GET" || request.method === "HEAD" ? undefined : await readJson(request);
  if (body !== undefined && (typeof body !== "object" || body === null || Array.isArray(body)))
    throw new AppError("validation", "web.not_an_object", "The body must be a JSON object.");
  return { ...query, ...body, ...params };
}

/** What the schema makes of it; what it refuses is told by field. */
export function parse<S extends z.ZodType>(schema: S | undefined, given: unknown): z.output<S> & object {
  if (!schema) return {} as z.output<S> & object;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data as z.output<S> & object;
  const fields = fieldErrors(parsed.error);
  throw new AppError(
    "validation",
    "web.invalid_input",
    "Some of this is not right. Please check the fields.",
    { fields },
  );
}

function idempotencyKey(request: Request): { idempotencyKey?: string } {
  const key = request.headers.get("idempotency-key");
  return key && /^[\w-]{8,100}$/.test(key) ? { idempotencyKey: key } : {};
}
