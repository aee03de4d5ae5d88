import type { Actor } from "@/lib/platform/actor";
import { conflict, forbidden, notSignedIn } from "@/lib/platform/errors";
import { consumeWithin } from "@/lib/platform/rate-limit";
import { transact } from "@/lib/platform/transact";
import { listingReported } from "./activity";
import { getVisibleListing } from "./find-listing";
import { REPORTS } from "./limits";
import { canReport } from "./permissions";
import type { ReportListingInput } from "./schema";

/** Says that it does not belong here; once per person. Moderators hear of the first one that waits. */
export async function reportListing(actor: Actor, input: ReportListingInput, now = new Date()) {
  if (actor.kind !== "user") throw notSignedIn();
  const { idempotencyKey, ...fields } = input;
  const { listingId, reason } = fields;
  const once = { key: idempotencyKey, operation: "marketplace.report", input: fields };
  return transact(
    actor,
    async (tx, record) => {
      await consumeWithin(tx, REPORTS, actor.userId);
      const listing = await getVisibleListing(tx, actor, listingId, now);
      if (!canReport(actor, listing))
        throw forbidden(
          "marketplace.not_reportable",
          "You cannot report your own listing, or one that is taken down.",
        );
      const { count } = await tx.listingReport.createMany({
        data: { listingId, reporterId: actor.userId, reason, createdAt: now },
        skipDuplicates: true,
      });
      if (!count)
        throw conflict(
          "marketplace.reported_already",
          "You have reported this already. The estate office looks at it.",
        );
      const waiting = await tx.listingReport.count({ where: { listingId, decidedAt: null } });
      record(listingReported({ listingId, isFirst: waiting === 1 }));
      return { listingId };
    },
    once,
  );
}
