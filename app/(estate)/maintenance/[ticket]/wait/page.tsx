import { WaitForm } from "@/components/maintenance/wait-form";
import { canWait } from "@/lib/maintenance/waiting";
import { waitAction } from "../../actions";
import { openRequest, type Params } from "../open-request";
import { BackLink, StepPage } from "../step-page";

export const metadata = { title: "Waiting" };

export default async function WaitPage({ params }: Params) {
  const opened = await openRequest(params);
  const { actor, request } = opened;
  return (
    <StepPage
      opened={opened}
      title="Waiting for the resident or for access"
      description="The resident is told at once. This time does not count against whoever has the work."
      isPossible={canWait(actor, request, request.waits.length > 0)}
    >
      <WaitForm
        action={waitAction}
        request={request}
        secondary={<BackLink ticketNumber={request.ticketNumber} />}
      />
    </StepPage>
  );
}
