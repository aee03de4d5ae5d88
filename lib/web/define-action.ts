import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/platform/actor";
import { AppError, notSignedIn } from "@/lib/platform/errors";
import { consume, type RateRule } from "@/lib/platform/rate-limit";
import { clientIp } from "./client-ip";
import { fieldErrors, formInput, typedValues } from "./form-input";
import type { FormState } from "./form-state";
import { signInPath } from "./next-path";
import { failureMessage, reportFailure } from "./report-failure";
import { PATH_HEADER } from "./request-id";
import { currentActor } from "./session";

/** How fast one person may change things; a public form brings its own, counted per address. */
const WRITES: RateRule = { name: "write", limit: 120, seconds: 60 };

export type Done = { redirect?: string; message?: string; revalidate?: string[] };

type Definition<S extends z.ZodType, O> = {
  schema: S;
  verb: (actor: Actor, input: z.output<S> & { idempotencyKey?: string }) => Promise<O>;
  /** What follows a success in the browser. */
  done?: (result: O, input: z.output<S>) => Done | Promise<Done>;
  limit?: RateRule;
  /** For people who have not signed in; otherwise they are sent to the sign-in page and back. */
  isPublic?: boolean;
};

/** A server action for a form: makes the actor, parses, calls the verb, and answers what the form shows. */
export function defineAction<S extends z.ZodType, O>(definition: Definition<S, O>) {
  return async (_: FormState<O>, form: FormData): Promise<FormState<O>> => {
    const actor = await currentActor();
    try {
      return await perform(definition, actor, form);
    } catch (error) {
      unstable_rethrow(error); // redirect() and notFound() of Next.js
      if (error instanceof AppError && error.kind === "not_signed_in")
        redirect(signInPath(await currentPath()));
      return refusal(error, actor.requestId ?? "", form);
    }
  };
}

async function perform<S extends z.ZodType, O>(definition: Definition<S, O>, actor: Actor, form: FormData) {
  if (actor.kind !== "user" && !definition.isPublic) throw notSignedIn();
  await consume(definition.limit ?? WRITES, actor.kind === "user" ? actor.userId : clientIp(await headers()));

  const parsed = definition.schema.safeParse(formInput(form));
  if (!parsed.success)
    return { ok: false as const, fields: fieldErrors(parsed.error), values: typedValues(form) };

  const result = await definition.verb(actor, withKey(parsed.data, form));
  const done = (await definition.done?.(result, parsed.data)) ?? {};
  for (const path of done.revalidate ?? []) revalidatePath(path);
  if (done.redirect) redirect(done.redirect);
  return { ok: true as const, data: result, ...(done.message ? { message: done.message } : {}) };
}

/** The form's hidden key: sending the same form twice is one operation (lib/platform/once.ts). */
function withKey<T>(input: T, form: FormData): T & { idempotencyKey?: string } {
  const key = form.get("idempotencyKey");
  const isKey = typeof key === "string" && /^[\w-]{8,100}$/.test(key);
  return (isKey ? { ...input, idempotencyKey: key } : input) as T & { idempotencyKey?: string };
}

function refusal(error: unknown, requestId: string, form: FormData): FormState<never> {
  const values = typedValues(form);
  if (error instanceof AppError) {
    const { kind, message, fields } = error;
    return fields ? { ok: false, fields, values } : { ok: false, error: { kind, message }, values };
  }
  reportFailure(error, requestId, "action");
  return { ok: false, error: { kind: "internal", message: failureMessage(requestId), requestId }, values };
}

/** The page the form stands on: a server action is posted to its own address. */
const currentPath = async () => (await headers()).get(PATH_HEADER) ?? "/";
