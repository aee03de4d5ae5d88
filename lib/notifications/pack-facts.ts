import type { Db } from "@/lib/platform/prisma";

/** What rules and texts about a committee's pack may know. No figure of it: that is read where it is kept. */
export type PackFacts = { pack: { label: string }; readerIds: string[] };

export async function loadPackFacts(db: Db, id: string): Promise<PackFacts | null> {
  const pack = await db.committeePack.findUnique({ where: { id }, select: { label: true } });
  return pack && { pack, readerIds: await listReaderIds(db) };
}

/** Those whom `canReadPacks` (lib/analytics/permissions.ts) lets in. */
async function listReaderIds(db: Db): Promise<string[]> {
  const readers = await db.user.findMany({
    where: {
      status: "ACTIVE",
      OR: [
        { isAdmin: true },
        { resident: { isCommitteeMember: true } },
        {
          staff: { isActive: true, OR: [{ canAccessAllMaintenance: true }, { canManageFinances: true }] },
        },
      ],
    },
    select: { id: true },
  });
  return readers.map(({ id }) => id);
}
