import type { UserStatus } from "@/lib/generated/prisma/enums";
import type { Tx } from "@/lib/platform/prisma";
import { claimOwnerRecord } from "./claim-owner-record";

/**
 * The only way to become ACTIVE: verified and approved. Both verbs update the person's row before they call this, so
 * of two at once the second waits and sees both marks.
 */
export async function activateIfReady(tx: Tx, userId: string): Promise<UserStatus> {
  const { count } = await tx.user.updateMany({
    where: {
      id: userId,
      status: "PENDING",
      emailVerifiedAt: { not: null },
      approvedAt: { not: null },
      rejectedAt: null,
    },
    data: { status: "ACTIVE" },
  });
  if (count) await claimOwnerRecord(tx, userId);
  const { status } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { status: true } });
  return status;
}
