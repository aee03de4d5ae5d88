import { ReasonForm } from "@/components/maintenance/reason-form";
import { canUnassign, isAssignee } from "@/lib/maintenance/permissions";
import { unassignAction } from "../../actions";
import { openRequest, type Params } from "../open-request";
import { BackLink, StepPage } from "../step-page";

export const metadata = { title: "Hand back" };

export default async function UnassignPage({ params }: Params) {
  const opened = await openRequest(params);
  const { actor, request } = opened;
  const own = isAssignee(actor, request);
  return (
    <StepPage
      opened={opened}
      title={own ? "Decline this request" : `Take it off ${request.assignedTo?.name ?? "the"}’s desk`}
      description="It waits for somebody else to be assigned."
      isPossible={canUnassign(actor, request)}
    >
      <ReasonForm
        action={unassignAction}
        request={request}
        label="Why?"
        help="The reason stays on the timeline."
        submitLabel={own ? "Decline" : "Take off the desk"}
        secondary={<BackLink ticketNumber={request.ticketNumber} />}
      />
    </StepPage>
  );
}
