import { ReasonForm } from "@/components/maintenance/reason-form";
import { canCancel } from "@/lib/maintenance/permissions";
import { cancelAction } from "../../actions";
import { openRequest, type Params } from "../open-request";
import { BackLink, StepPage } from "../step-page";

export const metadata = { title: "Cancel" };

export default async function CancelPage({ params }: Params) {
  const opened = await openRequest(params);
  const { actor, request } = opened;
  return (
    <StepPage
      opened={opened}
      title="Cancel this request"
      description="Nobody will work on it any more. A cancelled request cannot be opened again."
      isPossible={canCancel(actor, request)}
    >
      <ReasonForm
        action={cancelAction}
        request={request}
        label="Why is it cancelled?"
        help="Everybody who follows the request reads this."
        submitLabel="Cancel request"
        danger
        secondary={<BackLink ticketNumber={request.ticketNumber}>Keep it</BackLink>}
      />
    </StepPage>
  );
}
