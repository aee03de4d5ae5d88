import { isAdministrator } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";

/** Carries everybody's work out of the estate: administrators, and the system (the command line, the jobs). */
const canProject = (actor: Actor): boolean => actor.kind === "system" || isAdministrator(actor);

export function assertMayProject(actor: Actor): void {
  if (!canProject(actor))
    throw forbidden("graph.not_administrator", "Only administrators can write or export the graph.");
}
