import { type Actor, userIdOf } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { listingHidden } from "./activity";
import { decideReports } from "./decide-reports";
import { changedMeanwhile, getVisibleListing } from "./find-listing";
import { assertModerates } from "./permissions";
import type { HideListingInput } from "./schema";

/** Takes it down with a reason, which its author is told. */
export async function hideListing(actor: Actor, { listingId, reason }: HideListingInput, now = new Date()) {
  assertModerates(actor);
  return transact(actor, async (tx, record) => {
    const { title } = await getVisibleListing(tx, actor, listingId, now);
    const { count } = await tx.listing.updateMany({
      where: { id: listingId, hiddenAt: null },
      data: {
        hiddenAt: now,
        hiddenById: userIdOf(actor),
        hiddenReason: reason,
        revision: { increment: 1 },
      },
    });
    if (!count) throw changedMeanwhile();
    await decideReports(tx, actor, listingId, now);
    record(listingHidden({ listingId }));
    return { listingId, title };
  });
}
