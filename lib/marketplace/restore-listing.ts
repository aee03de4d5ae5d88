import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { listingRestored } from "./activity";
import { changedMeanwhile, getVisibleListing } from "./find-listing";
import { assertModerates } from "./permissions";
import type { AboutListingInput } from "./schema";

/** What was taken down stands there again, for as long as it would have. */
export async function restoreListing(actor: Actor, { listingId }: AboutListingInput, now = new Date()) {
  assertModerates(actor);
  return transact(actor, async (tx, record) => {
    const { title } = await getVisibleListing(tx, actor, listingId, now);
    const { count } = await tx.listing.updateMany({
      where: { id: listingId, hiddenAt: { not: null } },
      data: { hiddenAt: null, hiddenById: null, hiddenReason: null, revision: { increment: 1 } },
    });
    if (!count) throw changedMeanwhile();
    record(listingRestored({ listingId }));
    return { listingId, title };
  });
}
