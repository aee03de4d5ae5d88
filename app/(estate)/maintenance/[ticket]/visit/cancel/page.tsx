import { VisitForm } from "@/components/maintenance/visit-form";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { VisitView } from "@/lib/maintenance/visits/queries";
import type { Params } from "../../open-request";
import { BackLink, StepPage } from "../../step-page";
import { cancelVisitAction } from "../actions";
import { openVisit } from "../open-visit";

export const metadata = { title: "Call off the visit" };

export default async function CancelVisitPage({ params }: Params) {
  const { opened, visit } = await openVisit(params);
  const { ticketNumber } = opened.request;
  const title = titleOf(visit);
  return (
    <StepPage
      opened={opened}
      title={title}
      description="The other side is told at once. To move it, offer other times instead."
      isPossible={Boolean(visit?.can.cancel)}
    >
      {visit && (
        <VisitForm
          action={cancelVisitAction}
          ticketNumber={ticketNumber}
          visitId={visit.id}
          submitLabel={title}
          submitVariant="danger"
          secondary={<BackLink ticketNumber={ticketNumber} />}
        >
          <Field name="reason" label="Why?" help="The other side reads this." required>
            <Textarea rows={3} maxLength={500} />
          </Field>
        </VisitForm>
      )}
    </StepPage>
  );
}

function titleOf(visit: VisitView | null): string {
  if (visit?.status !== "OFFERED") return "Call off the visit";
  return visit.can.pick ? "Decline these times" : "Withdraw these times";
}
