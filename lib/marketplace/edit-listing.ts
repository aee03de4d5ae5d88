import type { Actor } from "@/lib/platform/actor";
import { invalid } from "@/lib/platform/errors";
import { discardPhotos } from "@/lib/platform/photos";
import { prisma, type Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { withPhotos } from "@/lib/platform/with-stored";
import { listingEdited } from "./activity";
import { addPhotos, findListed } from "./add-photos";
import { changedMeanwhile, getOwnListing } from "./find-listing";
import type { EditListingInput } from "./schema";

const MOST_PHOTOS = 6;

/** By its author: the words, the price and the photos. How long it stands there is renewed, not edited. */
export async function editListing(actor: Actor, input: EditListingInput, now = new Date()) {
  const { listingId, seen, photos: files, removePhotos, ...content } = input;
  await getOwnListing(prisma, actor, listingId, now);
  const { removed } = await withPhotos(files, findListed, (photos) =>
    transact(actor, async (tx, record) => {
      await getOwnListing(tx, actor, listingId, now);
      const { count } = await tx.listing.updateMany({
        where: { id: listingId, revision: seen, hiddenAt: null },
        data: { ...content, revision: { increment: 1 } },
      });
      if (!count) throw changedMeanwhile();
      const removed = await takeAway(tx, listingId, removePhotos);
      await addPhotos(tx, listingId, photos, now);
      await assertNotTooMany(tx, listingId);
      record(listingEdited({ listingId }));
      return { removed };
    }),
  );
  await discardPhotos(removed);
  return { listingId };
}

async function takeAway(tx: Tx, listingId: string, ids: string[]) {
  const where = { listingId, id: { in: ids } };
  const removed = await tx.listingPhoto.findMany({ where, select: { storageKey: true, thumbnailKey: true } });
  await tx.listingPhoto.deleteMany({ where });
  return removed;
}

async function assertNotTooMany(tx: Tx, listingId: string): Promise<void> {
  if ((await tx.listingPhoto.count({ where: { listingId } })) <= MOST_PHOTOS) return;
  throw invalid(
    "photos",
    "marketplace.too_many_photos",
    `A listing has at most ${MOST_PHOTOS} photos. Please add fewer, or take some away.`,
  );
}
