import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { listingClosed } from "./activity";
import { changedMeanwhile, getOwnListing } from "./find-listing";
import type { AboutListingInput } from "./schema";

/** Sold, found, done: off the board. */
export async function closeListing(actor: Actor, { listingId }: AboutListingInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    await getOwnListing(tx, actor, listingId, now);
    const { count } = await tx.listing.updateMany({
      where: { id: listingId, closedAt: null, hiddenAt: null },
      data: { closedAt: now, revision: { increment: 1 } },
    });
    if (!count) throw changedMeanwhile();
    record(listingClosed({ listingId }));
    return { listingId };
  });
}
