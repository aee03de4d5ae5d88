import { VisitForm } from "@/components/maintenance/visit-form";
import { isResident } from "@/lib/maintenance/permissions";
import { spanText } from "@/lib/maintenance/visits/when";
import type { Params } from "../../open-request";
import { BackLink, StepPage } from "../../step-page";
import { reportMissedAction } from "../actions";
import { openVisit } from "../open-visit";

export const metadata = { title: "Nobody there" };

export default async function MissedPage({ params }: Params) {
  const { opened, visit } = await openVisit(params);
  const { actor, request, view } = opened;
  const isOwn = isResident(actor, request);
  const span = visit?.startsAt && visit.endsAt && { startsAt: visit.startsAt, endsAt: visit.endsAt };
  return (
    <StepPage
      opened={opened}
      title={isOwn ? "Did nobody come?" : "Did nobody open?"}
      description={
        isOwn
          ? "Whoever was to come is told at once and proposes other times."
          : "The resident is told at once. The work waits for them from the agreed time on, and that does not count against you."
      }
      isPossible={Boolean(visit?.can.reportMissed)}
    >
      {visit && span && (
        <VisitForm
          action={reportMissedAction}
          ticketNumber={request.ticketNumber}
          visitId={visit.id}
          submitLabel={isOwn ? "Nobody came" : "Nobody opened"}
          secondary={<BackLink ticketNumber={request.ticketNumber} />}
        >
          <p className="text-sm">
            It was agreed for <span className="font-medium">{spanText(span, view.format)}</span>.
          </p>
        </VisitForm>
      )}
    </StepPage>
  );
}
