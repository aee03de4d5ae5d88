import { discardFiles, type PreparedFile, prepareFiles } from "@/lib/platform/files";
import { log } from "@/lib/platform/log";
import { prisma, type Tx } from "@/lib/platform/prisma";

/**
 * Runs a verb's transaction with its files already in storage, and leaves no file behind that no row names: when the
 * verb is refused, and when a repeated submit got the first one's answer.
 */
export async function withFiles<T>(files: File[], work: (files: PreparedFile[]) => Promise<T>): Promise<T> {
  if (!files.length) return work([]);
  const prepared = await prepareFiles(files, "files", "announcements");
  try {
    return await work(prepared);
  } finally {
    await discardUnattached(prepared);
  }
}

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

/** Asks the database, not the outcome: a connection lost during the commit does not tell what was committed. */
async function discardUnattached(files: PreparedFile[]): Promise<void> {
  try {
    const attached = await prisma.announcementFile.findMany({
      where: { storageKey: { in: files.map(({ storageKey }) => storageKey) } },
      select: { storageKey: true },
    });
    const keys = new Set(attached.map(({ storageKey }) => storageKey));
    await discardFiles(files.filter(({ storageKey }) => !keys.has(storageKey)));
  } catch (error) {
    log().warn({ error }, "could not tell which files are attached: they stay");
  }
}
