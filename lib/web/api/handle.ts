import { unstable_rethrow } from "next/navigation";
import { AppError } from "@/lib/platform/errors";
import { type Allowance, consume, type RateRule } from "@/lib/platform/rate-limit";
import { parse } from "../define-route";
import { failureResponse, refusalResponse } from "../problem";
import { reportFailure } from "../report-failure";
import { requestId } from "../request-id";
import { type Caller, callerOf } from "./caller";
import { refuseToken } from "./not-by-token";
import type { Operation } from "./operation";
import { onCurrent, PreconditionFailed, preconditionFailed } from "./precondition";
import { idempotencyKey, readInput } from "./read-input";
import { etagOf } from "./subject";

/** A person's calls, whichever of their programs makes them. */
const CALLS: RateRule = { name: "api", limit: 600, seconds: 60 };
const POLICY = { "ratelimit-policy": `"api";q=${CALLS.limit};w=${CALLS.seconds}` };

/** Answers one call of an operation; every refusal is problem+json. */
export async function handle(
  operation: Operation,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const id = await requestId();
  try {
    return await perform(operation, request, params, id);
  } catch (error) {
    return refusalOf(error, operation, id);
  }
}

async function perform(
  operation: Operation,
  request: Request,
  params: Record<string, string>,
  id: string,
): Promise<Response> {
  const { actor, via } = await callerOf(request, operation.scope, id);
  const allowance = await consume(CALLS, actor.userId);
  const answer = await answerOf(operation, { actor, via, request, params }).catch((error) =>
    refusalOf(error, operation, id),
  );
  for (const [name, value] of Object.entries(limitHeaders(allowance))) answer.headers.set(name, value);
  return answer;
}

type Call = Caller & { request: Request; params: Record<string, string> };

async function answerOf(operation: Operation, { actor, via, request, params }: Call): Promise<Response> {
  if (operation.limit) await consume(operation.limit, actor.userId);
  const input = {
    ...parse(operation.input, await readInput(operation, request, params)),
    ...idempotencyKey(operation, request),
  };
  const result = await onCurrent({ operation, actor, input, request }, (current) => {
    if (via === "token") refuseToken(operation, input, current);
    return operation.perform(actor, input, { current, request });
  });
  if (result instanceof Response) return result;
  const headers = resultHeaders(operation, request, result);
  return Response.json(operation.answer.parse(result), { status: operation.status ?? 200, headers });
}

function refusalOf(error: unknown, { method, path }: Operation, id: string): Response {
  unstable_rethrow(error);
  if (error instanceof PreconditionFailed) return preconditionFailed(id);
  if (error instanceof AppError) return refusalResponse(error, id, refusalHeaders(error));
  reportFailure(error, id, `${method} ${path}`);
  return failureResponse(id);
}

function resultHeaders({ version, location }: Operation, request: Request, result: unknown) {
  const next = (result as { next?: string | null } | null)?.next;
  return {
    "cache-control": "no-store",
    ...(version && { etag: etagOf(version(result)) }),
    ...(location && { location: `/api/v1${location(result)}` }),
    ...(next && { link: `<${nextPage(request, next)}>; rel="next"` }),
  } as Record<string, string>;
}

function nextPage(request: Request, cursor: string): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set("cursor", cursor);
  return `${pathname}?${searchParams}`;
}

/** draft-ietf-httpapi-ratelimit-headers. */
const limitHeaders = ({ left, seconds }: Allowance): Record<string, string> => ({
  ...POLICY,
  ratelimit: `"api";r=${left};t=${seconds}`,
});

function refusalHeaders({ kind, reason, retryAfter, rule }: AppError): Record<string, string> {
  if (rule === CALLS.name) return { ...POLICY, ratelimit: `"api";r=0;t=${retryAfter}` };
  if (kind !== "not_signed_in") return {};
  const error = reason === "web.token_invalid" ? ', error="invalid_token"' : "";
  return { "www-authenticate": `Bearer realm="The Khaki Estate"${error}` };
}
