import type { BatchActivity } from "@/lib/notifications/activity";
import { deliverBatch } from "@/lib/notifications/deliver-batch";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";
import { DELIVERY_RETRIES, retryDelivery } from "./retry-delivery";

/** One run per hundred deliveries of a large audience, on a lane of their own: nobody else waits behind them. */
export const sendBatches = inngest.createFunction(
  {
    id: "notifications-send-batch",
    retries: DELIVERY_RETRIES,
    concurrency: 2,
    triggers: [{ event: "notifications/batch.queued" satisfies BatchActivity["name"] }],
  },
  async ({ event, attempt }) => {
    const { batch } = event.data as BatchActivity["data"];
    const isLastAttempt = attempt >= DELIVERY_RETRIES;
    try {
      return await deliverBatch(systemActor("send-batches"), { batch, isLastAttempt });
    } catch (error) {
      throw retryDelivery(error, attempt);
    }
  },
);
