import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RecordForm } from "@/components/ui/record-form";
import { Textarea } from "@/components/ui/textarea";
import type { VendorDetail } from "@/lib/finance/vendor-queries";
import type { FormAction } from "@/lib/web/form-state";

/** A vendor's data: new, or as they are. */
export function VendorForm({
  action,
  vendor,
  trades,
  submitLabel,
  secondary,
}: {
  action: FormAction;
  vendor?: VendorDetail;
  /** Those in use: offered, not prescribed. */
  trades: string[];
  submitLabel: string;
  secondary: ReactNode;
}) {
  return (
    <RecordForm
      action={action}
      submitLabel={submitLabel}
      secondary={secondary}
      edits={vendor && { vendorId: vendor.id }}
      {...(!vendor && { draftKey: "vendor" })}
    >
      <Field name="name" label="Name" required>
        <Input maxLength={120} autoComplete="off" defaultValue={vendor?.name} />
      </Field>
      <Field name="trade" label="Trade" help="What they do, in a word or two: Lifts, Pest control." required>
        <Input maxLength={60} autoComplete="off" list="trades" defaultValue={vendor?.trade} />
      </Field>
      <datalist id="trades">
        {trades.map((trade) => (
          <option key={trade} value={trade} />
        ))}
      </datalist>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="contactName" label="Contact" optional>
          <Input maxLength={120} autoComplete="off" defaultValue={vendor?.contactName} />
        </Field>
        <Field name="phone" label="Phone" optional>
          <Input type="tel" maxLength={30} autoComplete="off" defaultValue={vendor?.phone ?? ""} />
        </Field>
      </div>
      <Field name="email" label="Email" optional>
        <Input type="email" maxLength={254} autoComplete="off" defaultValue={vendor?.email ?? ""} />
      </Field>
      <Field
        name="notes"
        label="Notes"
        help="Contract, rates, who to ask for. Only people who manage money read this."
        optional
      >
        <Textarea rows={4} maxLength={5000} defaultValue={vendor?.notes} />
      </Field>
    </RecordForm>
  );
}
