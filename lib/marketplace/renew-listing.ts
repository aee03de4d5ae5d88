import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { listingRenewed } from "./activity";
import { changedMeanwhile, getOwnListing } from "./find-listing";
import type { AboutListingInput } from "./schema";
import { inThirtyDays, isRenewable } from "./state";

/** Thirty days from now, at the top of the board again; also what has expired or was done. */
export async function renewListing(actor: Actor, { listingId }: AboutListingInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const listing = await getOwnListing(tx, actor, listingId, now);
    if (!isRenewable(listing, now))
      throw conflict(
        "marketplace.too_early",
        "It can be renewed in its last seven days, and after it has ended.",
      );
    const { count } = await tx.listing.updateMany({
      where: { id: listingId, expiresAt: listing.expiresAt, hiddenAt: null },
      data: { listedAt: now, expiresAt: inThirtyDays(now), closedAt: null, revision: { increment: 1 } },
    });
    if (!count) throw changedMeanwhile();
    record(listingRenewed({ listingId }));
    return { listingId };
  });
}
