import { discardFiles, type PreparedFile, prepareFiles } from "@/lib/platform/files";
import { log } from "@/lib/platform/log";
import { prisma } from "@/lib/platform/prisma";

/**
 * Runs a verb's transaction with its file already in storage, and leaves no file behind that no row names: when the
 * verb is refused, and when a repeated submit got the first one's answer.
 */
export async function withFile<T>(
  files: File[],
  now: Date,
  work: (file: PreparedFile) => Promise<T>,
): Promise<T> {
  const prepared = await prepareFiles(files, "file", "documents", now);
  try {
    return await work(prepared[0] as PreparedFile);
  } finally {
    await discardUnnamed(prepared);
  }
}

/** Asks the database, not the outcome: a connection lost during the commit does not tell what was committed. */
async function discardUnnamed(files: PreparedFile[]): Promise<void> {
  try {
    const keys = files.map(({ storageKey }) => storageKey);
    const named = await prisma.documentVersion.findMany({
      where: { storageKey: { in: keys } },
      select: { storageKey: true },
    });
    await discardFiles(
      files.filter((file) => !named.some(({ storageKey }) => storageKey === file.storageKey)),
    );
  } catch (error) {
    log().warn({ error }, "could not tell which files are named: they stay");
  }
}
