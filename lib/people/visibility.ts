import type { Prisma } from "@/lib/generated/prisma/client";
import type { UserType } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { canApproveResidents, canApproveStaff, isAdministrator } from "./permissions";

/** Whose records an actor may open: managers everybody's, everybody else their own. */
export function visiblePeople(actor: Actor): Prisma.UserWhereInput {
  if (actor.kind === "system" || canApproveResidents(actor)) return {};
  return actor.kind === "user" ? { id: actor.userId } : { id: { in: [] } };
}

/** Approve, reject, switch off and on again; never oneself. */
export function canDecideOn(
  actor: Actor,
  person: { id: string; userType: UserType; isAdmin: boolean },
): boolean {
  if (actor.kind === "user" && actor.userId === person.id) return false;
  if (person.isAdmin) return isAdministrator(actor);
  return person.userType === "STAFF" ? canApproveStaff(actor) : canApproveResidents(actor);
}
