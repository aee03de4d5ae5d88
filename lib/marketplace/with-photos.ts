import { log } from "@/lib/platform/log";
import { discardPhotos, type PreparedPhoto, preparePhotos } from "@/lib/platform/photos";
import { prisma, type Tx } from "@/lib/platform/prisma";

/**
 * Runs a verb's transaction with its photos already in storage, and leaves no file behind that no row names: when the
 * verb is refused, and when a repeated submit got the first one's answer.
 */
export async function withPhotos<T>(
  files: File[],
  work: (photos: PreparedPhoto[]) => Promise<T>,
): Promise<T> {
  if (!files.length) return work([]);
  const photos = await preparePhotos(files);
  try {
    return await work(photos);
  } finally {
    await discardUnnamed(photos);
  }
}

/** Inside the verb's transaction; a millisecond apart, so that they stay in the order in which they were chosen. */
export async function addPhotos(
  tx: Tx,
  listingId: string,
  photos: PreparedPhoto[],
  now: Date,
): Promise<void> {
  if (!photos.length) return;
  await tx.listingPhoto.createMany({
    data: photos.map((photo, index) => ({ ...photo, listingId, createdAt: new Date(now.getTime() + index) })),
  });
}

/** Asks the database, not the outcome: a connection lost during the commit does not tell what was committed. */
async function discardUnnamed(photos: PreparedPhoto[]): Promise<void> {
  try {
    const named = await prisma.listingPhoto.findMany({
      where: { storageKey: { in: photos.map((photo) => photo.storageKey) } },
      select: { storageKey: true },
    });
    const keys = new Set(named.map((photo) => photo.storageKey));
    await discardPhotos(photos.filter((photo) => !keys.has(photo.storageKey)));
  } catch (error) {
    log().warn({ error }, "could not tell which photos are named: their files stay");
  }
}
