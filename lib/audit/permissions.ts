import { isAdministrator } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";

/** Reads all of the audit, verifies and signs it: administrators, and the system (the command line, the jobs). */
export const canReadAudit = (actor: Actor): boolean => actor.kind === "system" || isAdministrator(actor);

/** To everybody else it does not exist. */
export function assertMayReadAudit(actor: Actor): void {
  if (!canReadAudit(actor)) throw notFound("page");
}
