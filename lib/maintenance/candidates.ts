import type { StaffRole } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import type { Candidate } from "./assignment";
import { canAssign, canSeeInternal, type Permitted } from "./permissions";
import { findCandidate, listSuitableStaff } from "./suitable-staff";

type Assignable = Pick<Permitted, "status" | "assignedToId"> & {
  category: { id: string; roles: StaffRole[] };
};

/** Who could take this request, best first, for whoever may assign it; not the person who has it. */
export async function listCandidates(actor: Actor, request: Assignable): Promise<Candidate[]> {
  if (!canAssign(actor, request))
    throw forbidden("maintenance.not_assigner", "Only managers and supervisors can assign requests.");
  return listSuitableStaff(prisma, request.category, request.assignedToId);
}

/** How much the assignee has on their desk: for staff only. */
export async function findAssignee(
  actor: Actor,
  request: Pick<Permitted, "assignedToId">,
): Promise<Candidate | null> {
  if (!request.assignedToId || !canSeeInternal(actor)) return null;
  return findCandidate(prisma, request.assignedToId);
}
