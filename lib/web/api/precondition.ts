import type { UserActor } from "@/lib/platform/actor";
import { AppError } from "@/lib/platform/errors";
import { withLastLook } from "@/lib/platform/last-look";
import { problem } from "../problem";
import type { Operation } from "./operation";
import { etagOf } from "./subject";

/** What If-Match asked for is not there any more (RFC 9110, 412). */
export class PreconditionFailed extends Error {}

/** Strong comparison; `*` is whatever there is. */
const matches = (header: string, etag: string): boolean =>
  header.split(",").some((each) => each.trim() === "*" || each.trim() === etag);

type Change = {
  operation: Operation;
  actor: UserActor;
  input: { idempotencyKey?: string };
  request: Request;
};

/**
 * Runs a verb on what it changes, if that is what If-Match names: read before, when the verb was refused (somebody may
 * have been faster), and once more before its transaction commits. Otherwise nothing is changed.
 */
export async function onCurrent<T>(
  { operation: { subject, needsCurrent }, actor, input, request }: Change,
  verb: (current: unknown) => Promise<T>,
): Promise<T> {
  const asked = request.headers.get("if-match");
  if (!subject || (asked === null && !needsCurrent)) return verb(undefined);
  const look = async () => {
    const found = await subject.read(actor, input);
    if (asked !== null && !matches(asked, etagOf(subject.version(found)))) throw new PreconditionFailed();
    return found;
  };
  // A repeated call gets the first one's answer, which has changed what it names.
  const current = input.idempotencyKey && !needsCurrent ? undefined : await look();
  if (asked === null) return verb(current);
  try {
    return await withLastLook(look, async () => verb(current));
  } catch (error) {
    if (error instanceof AppError && !isOfTheCall(error)) await look();
    throw error;
  }
}

/** Says nothing of the subject, which a repeated call may have changed itself, the first time. */
const isOfTheCall = ({ kind, reason }: AppError) =>
  kind === "rate_limited" || reason === "idempotency.key_reused";

export const preconditionFailed = (requestId: string): Response =>
  problem(412, {
    code: "precondition_failed",
    reason: "web.changed_meanwhile",
    message: "It was changed since you read it. Nothing was changed by you: read it again and decide.",
    requestId,
  });
