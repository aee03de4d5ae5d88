import { invalidTransition } from "@/lib/platform/errors";
import type { Permitted } from "./permissions";
import { isOver } from "./when";

/** What was called off or is over does not change any more. */
export function assertOpen(event: Permitted, now: Date): void {
  if (event.cancelledAt)
    throw invalidTransition("events.cancelled", "This event was cancelled. Nothing was changed.");
  if (isOver(event, now)) throw invalidTransition("events.over", "This event is over. Nothing was changed.");
}
