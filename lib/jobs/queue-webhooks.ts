import { systemActor } from "@/lib/platform/actor";
import { OFFERED } from "@/lib/webhooks/offered";
import { type QueueWebhooksInput, queueWebhooks as queue } from "@/lib/webhooks/queue-webhooks";
import { inngest } from "./client";

/** An Inngest server takes at most ten triggers per function. */
const MOST = 10;

const parts = Array.from({ length: Math.ceil(OFFERED.length / MOST) }, (_, part) =>
  OFFERED.slice(part * MOST, (part + 1) * MOST),
);

/** Of everything that can be told outside, whether somebody there wants to know. */
export const queueWebhooks = parts.map((names, part) =>
  inngest.createFunction(
    { id: `webhooks-queue-${part + 1}`, triggers: names.map((event) => ({ event })) },
    ({ event }) => queue(systemActor("webhooks-queue"), event as unknown as QueueWebhooksInput),
  ),
);
