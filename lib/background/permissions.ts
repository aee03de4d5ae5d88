import { isAdministrator } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";

/** Looks at the background work and deals with its failures: administrators, and the command line. */
export const mayManageJobs = (actor: Actor): boolean => actor.kind === "system" || isAdministrator(actor);
