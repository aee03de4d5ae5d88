import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { canApproveResidents, canApproveStaff } from "./permissions";

/** Registrations that wait for this person's decision; 0 for everybody who decides nothing. */
export async function countPending(actor: Actor): Promise<number> {
  if (!canApproveResidents(actor)) return 0;
  return prisma.user.count({
    where: {
      status: "PENDING",
      approvedAt: null,
      ...(canApproveStaff(actor) ? {} : { userType: "RESIDENT" }),
    },
  });
}
