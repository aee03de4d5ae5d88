import { RateForm } from "@/components/maintenance/verdict-forms";
import { canRate } from "@/lib/maintenance/permissions";
import { rateAction } from "../../actions";
import { openRequest, type Params } from "../open-request";
import { BackLink, StepPage } from "../step-page";

export const metadata = { title: "Rate the work" };

export default async function RatePage({ params }: Params) {
  const opened = await openRequest(params);
  const { actor, request, view } = opened;
  return (
    <StepPage opened={opened} title="Rate the work" isPossible={canRate(actor, request, view.now)}>
      <RateForm
        action={rateAction}
        request={request}
        rating={request.residentRating}
        feedback={request.residentFeedback}
        secondary={<BackLink ticketNumber={request.ticketNumber} />}
      />
    </StepPage>
  );
}
