import type { ReactNode } from "react";
import { LookAgain } from "@/components/maintenance/look-again";
import { VisitConsentFields } from "@/components/maintenance/visit-consent-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { VisitView } from "@/lib/maintenance/visits/queries";
import type { FormAction } from "@/lib/web/form-state";

const LENGTHS = [
  [30, "½ hour"],
  [60, "1 hour"],
  [90, "1½ hours"],
  [120, "2 hours"],
  [180, "3 hours"],
  [240, "4 hours"],
] as const;

type Limits = { from: string; to: string };

/** Up to five times, each with its length; what stands empty is not offered. */
export function VisitOfferForm<O>({
  action,
  ticketNumber,
  replaced,
  asksConsent,
  secondary,
  ...limits
}: {
  action: FormAction<O>;
  ticketNumber: string;
  /** What other times would replace. */
  replaced: Pick<VisitView, "id" | "consent"> | null;
  asksConsent: boolean;
  secondary: ReactNode;
} & Limits) {
  return (
    <ActionForm
      action={action}
      submitLabel={asksConsent ? "Offer these times" : "Propose these times"}
      pendingLabel="One moment…"
      secondary={secondary}
    >
      <input type="hidden" name="ticketNumber" value={ticketNumber} />
      <input type="hidden" name="seenVisitId" value={replaced?.id ?? ""} />
      <LookAgain href={`/maintenance/${ticketNumber}`} />
      <div className="grid gap-4">
        {[1, 2, 3].map((n) => (
          <Row key={n} n={n} {...limits} />
        ))}
        <details>
          <summary className="min-h-control cursor-pointer py-2 text-accent-text text-sm">
            Two more times
          </summary>
          <div className="mt-2 grid gap-4">
            {[4, 5].map((n) => (
              <Row key={n} n={n} {...limits} />
            ))}
          </div>
        </details>
        <p className="text-muted text-sm">
          Half an hour to four hours each, within the next 14 days. The more times there are, the sooner one
          suits.
        </p>
      </div>
      {asksConsent && <VisitConsentFields consent={replaced?.consent ?? null} />}
    </ActionForm>
  );
}

const Row = ({ n, from, to }: { n: number } & Limits) => (
  <div className="grid grid-cols-[minmax(0,1fr)_7.5rem] items-start gap-3">
    <Field name={`start${n}`} label={n === 1 ? "From" : `Or from (${n})`} required={n === 1} optional={n > 1}>
      <Input type="datetime-local" min={from} max={to} />
    </Field>
    <Field name={`minutes${n}`} label={<Numbered n={n}>For</Numbered>}>
      <Select defaultValue="120">
        {LENGTHS.map(([minutes, label]) => (
          <option key={minutes} value={minutes}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  </div>
);

/** Readers of the screen hear which row it is. */
const Numbered = ({ n, children }: { n: number; children: ReactNode }) => (
  <>
    {children}
    {n > 1 && <span className="sr-only"> ({n})</span>}
  </>
);
