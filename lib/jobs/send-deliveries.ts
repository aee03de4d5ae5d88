import { RetryAfterError } from "inngest";
import type { NotificationActivity } from "@/lib/notifications/activity";
import { deliver } from "@/lib/notifications/deliver";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";

const RETRIES = 3;
const FIRST_WAIT_MS = 60_000;

/** One run per delivery: three more attempts after 60 s, 120 s and 240 s (DOMAIN §3). */
export const sendDeliveries = inngest.createFunction(
  {
    id: "notifications-send-delivery",
    retries: RETRIES,
    concurrency: 5,
    triggers: [{ event: "notifications/delivery.queued" satisfies NotificationActivity["name"] }],
  },
  async ({ event, attempt }) => {
    const { deliveryId } = event.data as NotificationActivity["data"];
    try {
      await deliver(systemActor("send-deliveries"), { deliveryId, isLastAttempt: attempt >= RETRIES });
    } catch (error) {
      throw new RetryAfterError(messageOf(error), FIRST_WAIT_MS * 2 ** attempt);
    }
  },
);

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
