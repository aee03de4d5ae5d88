import { Pencil } from "lucide-react";
import { listingHref } from "@/components/marketplace/marketplace-url";
import { PressForm } from "@/components/people/press-form";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { canEdit } from "@/lib/marketplace/permissions";
import type { ListingDetail } from "@/lib/marketplace/queries";
import { isRenewable } from "@/lib/marketplace/state";
import type { UserActor } from "@/lib/platform/actor";
import { closeListingAction, renewListingAction } from "../actions";

const DONE = {
  SELL: "Mark as sold",
  BUY: "Mark as found",
  SERVICE: "End it",
  LOST: "It is back",
  FOUND: "It is returned",
};

/** What its author can do with it. */
export function AuthorActions({
  actor,
  listing,
  now,
}: {
  actor: UserActor;
  listing: ListingDetail;
  now: Date;
}) {
  if (!canEdit(actor, listing)) return null;
  const fields = { listingId: listing.id };
  return (
    <>
      <Link href={`${listingHref(listing.id)}/edit`} className={buttonClass({ size: "sm" })}>
        <Pencil aria-hidden="true" /> Edit
      </Link>
      {!listing.closedAt && (
        <PressForm
          action={closeListingAction}
          fields={fields}
          label={DONE[listing.kind]}
          pendingLabel="One moment…"
        />
      )}
      {isRenewable(listing, now) && (
        <PressForm
          action={renewListingAction}
          fields={fields}
          label="Renew for 30 days"
          pendingLabel="Renewing…"
          variant="primary"
        />
      )}
    </>
  );
}
