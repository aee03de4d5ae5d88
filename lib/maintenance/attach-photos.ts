import { log } from "@/lib/platform/log";
import { discardPhotos, type PreparedPhoto, preparePhotos } from "@/lib/platform/photos";
import { prisma, type Tx } from "@/lib/platform/prisma";

/**
 * Runs a verb's transaction with its photos already in storage, and leaves no file behind that no row names: when the
 * verb is refused, and when a repeated submit got the first one's answer. (A crash in between leaves a file at most.)
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
    await discardUnattached(photos);
  }
}

/** Inside the verb's transaction. `updateId`: the timeline's entry they belong to; none: the request itself. */
export async function attachPhotos(
  tx: Tx,
  to: { requestId: string; updateId?: string; uploadedById: string | null; photos: PreparedPhoto[] },
): Promise<void> {
  const { photos, uploadedById, ...parent } = to;
  if (!photos.length) return;
  if (!uploadedById) throw new Error("Only people attach photos.");
  const now = Date.now();
  // A millisecond apart, so that they stay in the order in which they were chosen.
  const rows = photos.map((photo, index) => ({
    ...photo,
    ...parent,
    uploadedById,
    createdAt: new Date(now + index),
  }));
  await tx.attachment.createMany({ data: rows });
}

/** Asks the database, not the outcome: a connection lost during the commit does not tell what was committed. */
async function discardUnattached(photos: PreparedPhoto[]): Promise<void> {
  try {
    const attached = await prisma.attachment.findMany({
      where: { storageKey: { in: photos.map((photo) => photo.storageKey) } },
      select: { storageKey: true },
    });
    const keys = new Set(attached.map((attachment) => attachment.storageKey));
    await discardPhotos(photos.filter((photo) => !keys.has(photo.storageKey)));
  } catch (error) {
    log().warn({ error }, "could not tell which photos are attached: their files stay");
  }
}
