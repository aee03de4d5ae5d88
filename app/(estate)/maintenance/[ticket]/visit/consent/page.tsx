import { VisitConsentFields } from "@/components/maintenance/visit-consent-fields";
import { VisitForm } from "@/components/maintenance/visit-form";
import type { Params } from "../../open-request";
import { BackLink, StepPage } from "../../step-page";
import { giveConsentAction } from "../actions";
import { openVisit } from "../open-visit";

export const metadata = { title: "When nobody is at home" };

export default async function ConsentPage({ params }: Params) {
  const { opened, visit } = await openVisit(params);
  const { ticketNumber } = opened.request;
  return (
    <StepPage
      opened={opened}
      title="When nobody is at home"
      description="You can change this until the visit. Who said what, and when, is kept."
      isPossible={Boolean(visit?.can.consent)}
    >
      {visit && (
        <VisitForm
          action={giveConsentAction}
          ticketNumber={ticketNumber}
          visitId={visit.id}
          submitLabel="Save"
          secondary={<BackLink ticketNumber={ticketNumber} />}
        >
          <VisitConsentFields consent={visit.consent} />
        </VisitForm>
      )}
    </StepPage>
  );
}
