import { isAdministrator } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";

/** Deliveries, types and texts: the estate's administrators. */
export const canManageNotifications = isAdministrator;

/** To everybody else they do not exist. */
export function assertMayManage(actor: Actor): void {
  if (!canManageNotifications(actor)) throw notFound("page");
}
