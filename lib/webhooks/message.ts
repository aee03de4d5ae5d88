import { Webhook } from "standardwebhooks";
import type { PublishedActivity } from "@/lib/platform/activity";
import { TEST_ACTIVITY } from "./offered";

/** What is told: what happened, when, and of what. Ids only: who wants to know more asks the API. */
type Payload = { type: string; timestamp: string; data: Record<string, string> };

const isId = (name: string, value: unknown): value is string =>
  /[a-z]Id$/.test(name) && name !== "actorId" && typeof value === "string";

export const payloadOf = (
  { name, ts, data }: Pick<PublishedActivity, "name" | "ts" | "data">,
  ticketNumber: string | null,
): Payload => ({
  type: name,
  timestamp: new Date(ts).toISOString(),
  data: {
    ...Object.fromEntries(Object.entries(data).filter((entry): entry is [string, string] => isId(...entry))),
    ...(ticketNumber ? { ticketNumber } : {}),
  },
});

export const testPayload = (endpointId: string, now: Date): Payload => ({
  type: TEST_ACTIVITY,
  timestamp: now.toISOString(),
  data: { endpointId },
});

/** Signed as Standard Webhooks says: once with each secret that is good now. */
export function signedMessage(id: string, payload: unknown, secrets: readonly string[], now: Date) {
  const body = JSON.stringify(payload);
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, now, body));
  return {
    body,
    headers: {
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
      "user-agent": "Khaki-Estate-Webhooks/1",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": signatures.join(" "),
    },
  };
}
