import webpush from "web-push";
import { env } from "@/lib/platform/env";
import { ProviderError } from "@/lib/platform/provider-error";
import { type Answer, post } from "@/lib/webhooks/post";
import type { PushKeys } from "./keys";
import type { PushPayload } from "./payload";

export type Device = { id: string; endpoint: string; p256dh: string; auth: string };

type Push = { payload: PushPayload; isUrgent: boolean; keys: PushKeys };

/** How long the push service keeps it for a device that is switched off. */
const HOUR = 3_600;
const TTL = { urgent: 24 * HOUR, normal: 72 * HOUR };

/** Whoever is signed in says where their device is: never inside the own network, whatever webhooks may reach. */
export const mayReachPrivate = (endpoint: string): boolean =>
  new URL(endpoint).origin === env.PUSH_TEST_SERVICE;

/**
 * Hands one message for one device over, encrypted so that only the device can read it. "gone": the device has no use
 * for messages any more. Throws a ProviderError with the push service's words.
 */
export async function pushToDevice(device: Device, push: Push): Promise<"accepted" | "gone"> {
  const { payload, isUrgent, keys } = push;
  const { endpoint, p256dh, auth } = device;
  const { headers, body } = webpush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(payload),
    {
      vapidDetails: { subject: contact(), ...keys },
      TTL: isUrgent ? TTL.urgent : TTL.normal,
      urgency: isUrgent ? "high" : "normal",
      // Of several that wait for a device, the newest with this topic is kept: at most 32 characters.
      topic: payload.tag.replaceAll("-", "").slice(0, 32),
    },
  );
  const answer = await post(
    endpoint,
    { body, headers: asText(headers) },
    { mayReachPrivate: mayReachPrivate(endpoint) },
  );
  if (answer.status >= 200 && answer.status < 300) return "accepted";
  if (answer.status === 404 || answer.status === 410) return "gone";
  throw refusal(endpoint, answer);
}

const asText = (headers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** Whom a push service writes to when something is wrong (RFC 8292): the estate's page, or its sender of mails. */
function contact(): string {
  if (env.NEXTAUTH_URL.startsWith("https://")) return env.NEXTAUTH_URL;
  return `mailto:${/<([^<>]+)>/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM}`;
}

function refusal(endpoint: string, { status, text, retryAfterMs }: Answer): ProviderError {
  const words = text.replace(/\s+/g, " ").trim().slice(0, 200);
  return new ProviderError(
    `${new URL(endpoint).hostname}: ${words ? `${words} (${status})` : `HTTP ${status}`}`,
    {
      outcome: status >= 500 ? "unknown" : "refused",
      retryAfterMs,
      // A later attempt helps against haste (429) and against trouble of theirs (5xx), against nothing else.
      isFinal: status !== 429 && status < 500,
    },
  );
}
