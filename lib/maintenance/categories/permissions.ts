import { isAdministrator } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";

/** Categories decide who sees and gets requests: they are the administrators'. */
export const canManageCategories = (actor: Actor): boolean =>
  actor.kind === "system" || isAdministrator(actor);

/** To everybody else the console's pages do not exist. */
export function assertMayManageCategories(actor: Actor): void {
  if (!canManageCategories(actor)) throw notFound("page");
}
