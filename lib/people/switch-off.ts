import type { Tx } from "@/lib/platform/prisma";

/** What ends with a person's access: the account, every session, every link that would let them in, their desk. */
export async function switchOff(tx: Tx, userIds: string[], now: Date): Promise<void> {
  await tx.user.updateMany({
    where: { id: { in: userIds } },
    data: { status: "DEACTIVATED", sessionVersion: { increment: 1 }, invitedAt: null },
  });
  await tx.staff.updateMany({ where: { userId: { in: userIds } }, data: { isActive: false } });
  await tx.authToken.updateMany({ where: { userId: { in: userIds }, usedAt: null }, data: { usedAt: now } });
}
