import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { reportsDismissed } from "./activity";
import { decideReports } from "./decide-reports";
import { changedMeanwhile, getVisibleListing } from "./find-listing";
import { assertModerates } from "./permissions";
import type { AboutListingInput } from "./schema";

/** The listing is as it should be: it stays. */
export async function dismissReports(actor: Actor, { listingId }: AboutListingInput, now = new Date()) {
  assertModerates(actor);
  return transact(actor, async (tx, record) => {
    const { title } = await getVisibleListing(tx, actor, listingId, now);
    if (!(await decideReports(tx, actor, listingId, now))) throw changedMeanwhile();
    record(reportsDismissed({ listingId }));
    return { listingId, title };
  });
}
