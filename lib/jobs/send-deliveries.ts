import type { NotificationActivity } from "@/lib/notifications/activity";
import { deliver } from "@/lib/notifications/deliver";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";
import { DELIVERY_RETRIES, retryDelivery } from "./retry-delivery";

/** One run per delivery. */
export const sendDeliveries = inngest.createFunction(
  {
    id: "notifications-send-delivery",
    retries: DELIVERY_RETRIES,
    concurrency: 5,
    triggers: [{ event: "notifications/delivery.queued" satisfies NotificationActivity["name"] }],
  },
  async ({ event, attempt }) => {
    const { deliveryId } = event.data as NotificationActivity["data"];
    const isLastAttempt = attempt >= DELIVERY_RETRIES;
    try {
      await deliver(systemActor("send-deliveries"), { deliveryId, isLastAttempt });
    } catch (error) {
      throw retryDelivery(error, attempt);
    }
  },
);
