import { isAdministrator } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";

/** What leaves the estate by itself: its administrators. */
export const canManageWebhooks = isAdministrator;

/** To everybody else they do not exist. */
export function assertManagesWebhooks(actor: Actor): void {
  if (!canManageWebhooks(actor)) throw notFound("page");
}
