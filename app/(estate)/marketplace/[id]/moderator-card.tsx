import { ReasonForm } from "@/components/marketplace/reason-form";
import { PressForm } from "@/components/people/press-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { canModerate } from "@/lib/marketplace/permissions";
import type { ListingDetail } from "@/lib/marketplace/queries";
import type { UserActor } from "@/lib/platform/actor";
import { hideListingAction, restoreListingAction } from "../actions";

/** For who decides what may stand on the board. */
export function ModeratorCard({ actor, listing }: { actor: UserActor; listing: ListingDetail }) {
  if (!canModerate(actor)) return null;
  return (
    <Card>
      <CardHeader title="Moderation" />
      <CardBody>
        {listing.hiddenAt ? (
          <PressForm
            action={restoreListingAction}
            fields={{ listingId: listing.id }}
            label="Put it back on the board"
            pendingLabel="Putting it back…"
          />
        ) : (
          <ReasonForm
            action={hideListingAction}
            listingId={listing.id}
            title="Take it down…"
            label="Why?"
            help="The author reads it."
            submitLabel="Take down"
            variant="danger"
          />
        )}
      </CardBody>
    </Card>
  );
}
