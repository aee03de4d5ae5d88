import type { View } from "@/components/maintenance/view";
import { VisitConsentFields } from "@/components/maintenance/visit-consent-fields";
import { VisitForm } from "@/components/maintenance/visit-form";
import { RadioCards } from "@/components/ui/radio-cards";
import type { VisitView } from "@/lib/maintenance/visits/queries";
import { spanText } from "@/lib/maintenance/visits/when";
import type { FormAction } from "@/lib/web/form-state";

/** One of the offered times; a resident who picks is asked about an empty flat, too. */
export function VisitPickForm({
  action,
  ticketNumber,
  visit,
  asksConsent,
  view,
}: {
  action: FormAction<{ ticketNumber: string }>;
  ticketNumber: string;
  visit: VisitView;
  asksConsent: boolean;
  view: View;
}) {
  return (
    <VisitForm
      action={action}
      ticketNumber={ticketNumber}
      visitId={visit.id}
      submitLabel="Agree on this time"
      pendingLabel="One moment…"
    >
      <RadioCards
        name="position"
        legend="Which time suits?"
        required
        columns={2}
        options={visit.windows.map(({ position, ...span }) => ({
          value: String(position),
          label: spanText(span, view.format),
        }))}
      />
      {asksConsent && <VisitConsentFields />}
    </VisitForm>
  );
}
