import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalidTransition } from "@/lib/platform/errors";
import { canCheckIn, mayManage, type Permitted } from "./permissions";

export function assertCheckIn(actor: Actor, event: Permitted, now: Date): void {
  if (!mayManage(actor, event))
    throw forbidden("events.not_yours", "Only its organiser or the estate office keeps this list.");
  if (!canCheckIn(actor, event, now))
    throw invalidTransition(
      "events.doors_closed",
      "People are checked in from six hours before it begins until two days after it. Nothing was changed.",
    );
}
