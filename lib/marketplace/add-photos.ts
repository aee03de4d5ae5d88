import type { PreparedPhoto } from "@/lib/platform/photos";
import { prisma, type Tx } from "@/lib/platform/prisma";

/** For `withPhotos`. */
export const findListed = (storageKeys: string[]) =>
  prisma.listingPhoto.findMany({
    where: { storageKey: { in: storageKeys } },
    select: { storageKey: true },
  });

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
