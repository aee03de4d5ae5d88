import { canApproveResidents } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { forbidden, notSignedIn } from "@/lib/platform/errors";

/** Administrators, facility managers and the security head keep the numbers right. */
export const canManageContacts = (actor: Actor): boolean =>
  actor.kind === "user" && (canApproveResidents(actor) || actor.staff?.role === "SECURITY_HEAD");

export function assertManagesContacts(actor: Actor): void {
  if (actor.kind === "anonymous") throw notSignedIn();
  if (canManageContacts(actor)) return;
  throw forbidden(
    "contacts.not_keeper",
    "Only administrators, facility managers and the security head change these numbers.",
  );
}
