import { loopback, readAll } from "../support/loopback";

type Sent = { id: string; payload: string; requests: number };

/**
 * Stands in for Resend on this machine, with its idempotency: a key that was seen before answers the first mail's
 * id and sends nothing. Takes a while for each answer, so that a killed worker is killed in the middle of it.
 */
export async function startResend({ asked = () => {} }: { asked?: () => void } = {}) {
  const byKey = new Map<string, Sent>();
  const withoutKey: string[] = [];
  const api = await loopback(async (request, response) => {
    const payload = await readAll(request);
    const key = request.headers["idempotency-key"];
    if (typeof key !== "string") withoutKey.push(payload);
    const known = byKey.get(String(key));
    const sent = known ?? { id: crypto.randomUUID(), payload, requests: 0 };
    sent.requests++;
    byKey.set(String(key), sent);
    asked();
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
    const status = sent.payload === payload ? 200 : 409;
    const parsed = JSON.parse(payload) as unknown;
    const body = Array.isArray(parsed)
      ? { data: parsed.map((_, n) => ({ id: `${sent.id}-${n}` })) }
      : { id: sent.id };
    response.writeHead(status, { "content-type": "application/json" });
    response.end(
      JSON.stringify(
        status === 200
          ? body
          : { name: "invalid_idempotent_request", statusCode: 409, message: "Another mail with this key" },
      ),
    );
  });

  return {
    address: api.address,
    close: api.close,
    withoutKey,
    /** Mails that would have reached somebody: each key's first request. */
    mails: () =>
      [...byKey.values()].flatMap(({ payload }) => [JSON.parse(payload)].flat() as { to: string }[]),
    /** Requests that the provider dropped because their key was known. */
    dropped: () => [...byKey.values()].reduce((sum, { requests }) => sum + requests - 1, 0),
  };
}
