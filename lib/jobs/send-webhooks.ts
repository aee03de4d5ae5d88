import { RetryAfterError } from "inngest";
import { systemActor } from "@/lib/platform/actor";
import type { WebhookDeliveryActivity } from "@/lib/webhooks/activity";
import { type DeliverWebhookInput, deliverWebhook } from "@/lib/webhooks/deliver-webhook";
import { inngest } from "./client";

const MINUTE_MS = 60_000;
/** Between one attempt and the next: five attempts within three hours. */
const WAITS_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 120 * MINUTE_MS];

/** One run per message. */
export const sendWebhooks = inngest.createFunction(
  {
    id: "webhooks-send",
    retries: 4,
    concurrency: 5,
    triggers: [{ event: "webhooks/delivery.queued" satisfies WebhookDeliveryActivity["name"] }],
  },
  async ({ event, attempt }) => {
    const { deliveryId } = event.data as Pick<DeliverWebhookInput, "deliveryId">;
    const wait = WAITS_MS[attempt];
    const sent = await deliverWebhook(systemActor("webhooks-send"), {
      deliveryId,
      isLastAttempt: wait === undefined,
    });
    if (sent.outcome !== "again") return sent;
    throw new RetryAfterError(sent.problem, Math.max(wait ?? 0, sent.waitAtLeastMs));
  },
);
