import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { type CurrentCall, currentCall, type FinishedStep } from "./current-call";
import { inTransaction } from "./transaction";

export const ORIGIN = "http://embedded.invalid";

/**
 * Options for `new Inngest()`: sends become rows of the outbox and nothing reaches the network. Never
 * `isDev: true`, which would switch the signature check off; with this random key an unsigned call to the
 * HTTP endpoint is refused.
 */
export function embeddedClientOptions(pool: Pool) {
  return {
    isDev: false,
    baseUrl: ORIGIN,
    eventKey: "embedded",
    signingKey: randomBytes(32).toString("hex"),
    fetch: ((input: string | URL, init?: RequestInit) =>
      // The database is away: an answer that the SDK repeats, like that of a server that is away.
      answer(pool, new URL(input), init).catch((error) => refusal(503, String(error)))) as typeof fetch,
  };
}

async function answer(pool: Pool, url: URL, init?: RequestInit): Promise<Response> {
  const call = currentCall.getStore();
  if (call && CHECKPOINT.test(url.pathname)) return checkpoint(call, init);
  if (url.pathname.startsWith("/e/")) return send(pool, call, init);
  return refusal(501, `the embedded engine has no ${init?.method ?? "GET"} ${url.pathname}`);
}

function refusal(status: number, error: string) {
  return Response.json({ status, error }, { status });
}

const CHECKPOINT = /^\/v1\/checkpoint\/[^/]+\/async$/;

type OutgoingEvent = { id?: string; name: string; data?: unknown; ts?: number };

async function checkpoint(call: CurrentCall, init?: RequestInit) {
  const { steps } = JSON.parse(String(init?.body)) as { steps: FinishedStep[] };
  // 409 makes the SDK stop this call: another worker continues the run.
  return (await call.save(steps)) ? Response.json({}) : refusal(409, "stale");
}

async function send(pool: Pool, call: CurrentCall | undefined, init?: RequestInit) {
  const events = JSON.parse(String(init?.body)) as OutgoingEvent[];
  // The SDK sends the same seed again when it repeats a failed request.
  const seed = new Headers(init?.headers).get("x-inngest-event-id-seed") ?? randomUUID();
  const identified = events.map((event, index) => ({
    ...event,
    id: event.id ?? eventId(event, seed, index, call),
  }));
  await inTransaction(pool, async (client) => {
    for (const event of identified)
      await client.query("select jobs.emit($1::jsonb)", [JSON.stringify(event)]);
  });
  return Response.json({ ids: identified.map(({ id }) => id), status: 200 });
}

/** Inside a run the id follows from position and content, so that a repeated step sends nothing twice. */
function eventId({ ts: _, ...content }: OutgoingEvent, seed: string, index: number, call?: CurrentCall) {
  const identity = call ? `${call.position}:${call.sent++}:${JSON.stringify(content)}` : `${seed}:${index}`;
  return createHash("sha1").update(identity).digest("hex");
}
