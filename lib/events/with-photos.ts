import { log } from "@/lib/platform/log";
import { discardPhotos, type PreparedPhoto, preparePhotos } from "@/lib/platform/photos";
import { prisma } from "@/lib/platform/prisma";

/**
 * Runs a verb's transaction with its photos already in storage, and leaves no file behind that no row names. (A crash
 * in between leaves a file at most.)
 */
export async function withPhotos<T>(
  files: File[],
  work: (photos: PreparedPhoto[]) => Promise<T>,
): Promise<T> {
  const photos = await preparePhotos(files);
  try {
    return await work(photos);
  } finally {
    await discardUnattached(photos);
  }
}

/** Asks the database, not the outcome: a connection lost during the commit does not tell what was committed. */
async function discardUnattached(photos: PreparedPhoto[]): Promise<void> {
  try {
    const kept = await prisma.eventPhoto.findMany({
      where: { storageKey: { in: photos.map(({ storageKey }) => storageKey) } },
      select: { storageKey: true },
    });
    const keys = new Set(kept.map(({ storageKey }) => storageKey));
    await discardPhotos(photos.filter(({ storageKey }) => !keys.has(storageKey)));
  } catch (error) {
    log().warn({ error }, "could not tell which photos are attached: their files stay");
  }
}
