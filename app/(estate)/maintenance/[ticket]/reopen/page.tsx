import { ReasonForm } from "@/components/maintenance/reason-form";
import { reopenAction } from "../../actions";
import { openRequest, type Params } from "../open-request";
import { BackLink, StepPage } from "../step-page";

export const metadata = { title: "Reopen" };

export default async function ReopenPage({ params }: Params) {
  const opened = await openRequest(params);
  const { request, actions } = opened;
  return (
    <StepPage
      opened={opened}
      title="Reopen"
      description={`It goes back to ${request.assignedTo?.name ?? "the same desk"}.`}
      isPossible={actions.others.includes("reopen")}
    >
      <ReasonForm
        action={reopenAction}
        request={request}
        label="What is still wrong?"
        help="Whoever comes reads this first."
        submitLabel="Reopen request"
        secondary={<BackLink ticketNumber={request.ticketNumber} />}
      />
    </StepPage>
  );
}
