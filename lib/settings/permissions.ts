import { isAdministrator } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";

/** The estate's rules are its administrators' (and the command line's). */
export const canChangeSettings = (actor: Actor): boolean => actor.kind === "system" || isAdministrator(actor);

/** To everybody else they do not exist. */
export function assertMayChangeSettings(actor: Actor): void {
  if (!canChangeSettings(actor)) throw notFound("page");
}
