import { VisitOfferForm } from "@/components/maintenance/visit-offer-form";
import { isResident } from "@/lib/maintenance/permissions";
import { canOffer } from "@/lib/maintenance/visits/permissions";
import { isActiveVisit } from "@/lib/maintenance/visits/status";
import { toWallClock } from "@/lib/platform/zone";
import type { Params } from "../open-request";
import { BackLink, StepPage } from "../step-page";
import { offerVisitAction } from "./actions";
import { openVisit } from "./open-visit";

export const metadata = { title: "Times for a visit" };

const FORTNIGHT_MS = 14 * 86_400_000;

export default async function OfferVisitPage({ params }: Params) {
  const { opened, visit } = await openVisit(params);
  const { actor, request, view } = opened;
  const isOwn = isResident(actor, request);
  const replaced = visit && isActiveVisit(visit.status) ? visit : null;
  const clock = (at: Date) => toWallClock(at, view.format.timeZone);
  return (
    <StepPage
      opened={opened}
      title={replaced ? "Offer other times" : "When may somebody come?"}
      description={
        isOwn
          ? "Whoever does the work picks one of your times. You are told which."
          : "The resident picks one of these times, or offers others."
      }
      isPossible={canOffer(actor, request)}
    >
      <VisitOfferForm
        action={offerVisitAction}
        ticketNumber={request.ticketNumber}
        replaced={replaced}
        asksConsent={isOwn}
        from={clock(view.now)}
        to={clock(new Date(view.now.getTime() + FORTNIGHT_MS))}
        secondary={<BackLink ticketNumber={request.ticketNumber} />}
      />
    </StepPage>
  );
}
