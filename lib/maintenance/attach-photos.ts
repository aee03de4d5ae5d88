import type { PreparedPhoto } from "@/lib/platform/photos";
import { prisma, type Tx } from "@/lib/platform/prisma";

/** For `withPhotos`. */
export const findAttached = (storageKeys: string[]) =>
  prisma.attachment.findMany({
    where: { storageKey: { in: storageKeys } },
    select: { storageKey: true },
  });

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
