import { KINDS, type Problem, textOf, type WaitingItem } from "@/components/offline/item";

export type Outcome =
  | { is: "done" }
  /** No answer, or not one of the estate's: a network that is not one, a server that restarts. */
  | { is: "unreachable" }
  /** Its photos did not get through in time. */
  | { is: "timed-out" }
  | { is: "signed-out" }
  /** The server has failed at it; another time it may work. */
  | { is: "failed" }
  /** Its key was used for something else: the same once more under another key. */
  | { is: "key-used" }
  | { is: "refused"; problem: Problem };

const RESTARTING = [429, 502, 503, 504];
const LONGEST_MS = 120_000;
/** The slowest connection that photos should still get through: 20 kB a second. */
const SLOWEST_PER_MS = 20;

/** Sends one thing to the API of the estate and says what became of it. Never throws. */
export async function deliver(item: WaitingItem): Promise<Outcome> {
  try {
    const response = await fetch(`/api/v1/maintenance/${item.ticketNumber}/${KINDS[item.kind].part}`, {
      method: "POST",
      credentials: "same-origin",
      redirect: "error",
      signal: AbortSignal.timeout(LONGEST_MS + sizeOf(item) / SLOWEST_PER_MS),
      ...payload(item),
    });
    return outcomeOf(response.status, await response.json().catch(() => null), item);
  } catch (error) {
    const isTooLate = error instanceof DOMException && error.name === "TimeoutError";
    return { is: isTooLate && item.photos.length ? "timed-out" : "unreachable" };
  }
}

const sizeOf = ({ photos }: WaitingItem) => photos.reduce((sum, { size }) => sum + size, 0);

function payload({ fields, photos, key, userId }: WaitingItem) {
  // The session in the cookie may be another person's by now: the server compares (lib/web/api/caller.ts).
  const headers = { "idempotency-key": key, "x-khaki-person": userId };
  if (!photos.length)
    return { body: JSON.stringify(fields), headers: { ...headers, "content-type": "application/json" } };
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const photo of photos) body.append("photos", photo, photo.name);
  return { body, headers };
}

type Answer = { ticketNumber?: string; reason?: string; detail?: string; fields?: Record<string, string[]> };

export function outcomeOf(status: number, answer: Answer | null, item: WaitingItem): Outcome {
  // A hotel's network answers everything with a page of its own.
  if (status < 400)
    return answer?.ticketNumber === item.ticketNumber ? { is: "done" } : { is: "unreachable" };
  if (status === 401) return { is: "signed-out" };
  if (RESTARTING.includes(status)) return { is: "unreachable" };
  if (status >= 500) return { is: "failed" };
  if (answer?.reason === "idempotency.key_reused") return { is: "key-used" };
  return { is: "refused", problem: { status, message: messageOf(status, answer, item) } };
}

const GONE =
  "You can no longer see this request: somebody else probably has it by now. Nothing was changed by you.";

function messageOf(status: number, answer: Answer | null, item: WaitingItem): string {
  const said = Object.values(answer?.fields ?? {}).flat();
  if (said.length) return said.join(" ");
  if (status === 413) return "The photos are too large together. Send them in two parts.";
  if (status === 404) return `${GONE}${textOf(item) && " Copy the text if they need it."}`;
  return answer?.detail ?? "The estate did not take this. Look at the request and decide.";
}
