import type { Prisma } from "@/lib/generated/prisma/client";
import { invalid } from "@/lib/platform/errors";
import { type Db, prisma } from "@/lib/platform/prisma";

const CAN_APPROVE = {
  status: "ACTIVE",
  OR: [{ isAdmin: true }, { staff: { isActive: true } }, { resident: { isCommitteeMember: true } }],
} satisfies Prisma.UserWhereInput;

/** Who may decide about an area: staff, administrators, members of the committee. */
export const listApprovers = () =>
  prisma.user.findMany({ where: CAN_APPROVE, select: { id: true, name: true }, orderBy: { name: "asc" } });

export async function assertApprover(db: Db, approverId: string | null): Promise<void> {
  if (approverId === null) return;
  const found = await db.user.count({ where: { ...CAN_APPROVE, id: approverId } });
  if (!found)
    throw invalid(
      "approverId",
      "bookings.no_such_approver",
      "This person cannot decide about bookings. Please choose somebody from the list.",
    );
}
