import type { Db } from "@/lib/platform/prisma";

/** Active staff who decide what is done first (`mayDispatch` of lib/maintenance/permissions.ts). */
export async function listDispatcherIds(db: Db): Promise<string[]> {
  const dispatchers = await db.staff.findMany({
    where: {
      isActive: true,
      user: { status: "ACTIVE" },
      OR: [{ canAccessAllMaintenance: true }, { canAssignRequests: true }],
    },
    select: { userId: true },
  });
  return dispatchers.map(({ userId }) => userId);
}
