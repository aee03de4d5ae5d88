import type { PreparedFile } from "@/lib/platform/files";
import { prisma, type Tx } from "@/lib/platform/prisma";

/** For `withFiles`. */
export const ATTACHED = {
  field: "files",
  folder: "announcements",
  findNamed: (storageKeys: string[]) =>
    prisma.announcementFile.findMany({
      where: { storageKey: { in: storageKeys } },
      select: { storageKey: true },
    }),
};

/** Inside the verb's transaction. */
export async function attachFiles(
  tx: Tx,
  to: { announcementId: string; uploadedById: string; createdAt: Date },
  files: PreparedFile[],
): Promise<void> {
  if (files.length) await tx.announcementFile.createMany({ data: files.map((file) => ({ ...file, ...to })) });
}

/** Takes these away. Answers with what is to be discarded once it is committed. */
export async function detachFiles(tx: Tx, announcementId: string, ids: string[]) {
  if (!ids.length) return [];
  const where = { announcementId, id: { in: ids } };
  const files = await tx.announcementFile.findMany({ where, select: { storageKey: true } });
  await tx.announcementFile.deleteMany({ where });
  return files;
}
