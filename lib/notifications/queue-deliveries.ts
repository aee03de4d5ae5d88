import type { Recorder } from "@/lib/platform/activity";
import { batchQueued, deliveriesHeld, deliveryQueued } from "./activity";

/** What one statement left to be sent: one by one, in batches, and what waits for a later moment. */
export type Queued = { single: string[] | null; batches: string[] | null; held: string[] | null };

/** Into the outbox with the same commit. Never a job per person of a large audience. */
export function queueDeliveries(record: Recorder, { single, batches, held }: Queued): void {
  for (const deliveryId of single ?? []) record(deliveryQueued({ deliveryId }));
  for (const batch of batches ?? []) record(batchQueued({ batch }));
  for (const until of held ?? []) record(deliveriesHeld({ until: new Date(until).toISOString() }));
}
