import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Rating } from "@/components/ui/rating";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { VendorChoice } from "@/lib/finance/request-vendor";
import type { FormAction } from "@/lib/web/form-state";

type About = { action: FormAction; ticketNumber: string };

const Ticket = ({ ticketNumber }: { ticketNumber: string }) => (
  <input type="hidden" name="ticketNumber" value={ticketNumber} />
);

/** Who does the work from outside, by trade. */
export function EngageForm({
  action,
  ticketNumber,
  choices,
  current,
}: About & { choices: VendorChoice[]; current: string | null }) {
  const trades = [...new Set(choices.map(({ trade }) => trade))];
  return (
    <ActionForm action={action} className="gap-3!">
      <Ticket ticketNumber={ticketNumber} />
      <Field name="vendorId" label={current ? "Another vendor" : "Vendor"} required>
        <Select defaultValue="">
          <option value="">Choose a vendor</option>
          {trades.map((trade) => (
            <optgroup key={trade} label={trade}>
              {choices
                .filter((choice) => choice.trade === trade && choice.id !== current)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <SubmitButton variant="secondary" size="sm" pendingLabel="Engaging…" className="justify-self-start">
        {current ? "Engage instead" : "Engage vendor"}
      </SubmitButton>
    </ActionForm>
  );
}

/** The other way round: the vendor is known, the request is named. */
export function EngageOnForm({ action, vendorId }: { action: FormAction; vendorId: string }) {
  return (
    <ActionForm action={action} className="gap-3!">
      <input type="hidden" name="vendorId" value={vendorId} />
      <Field name="ticketNumber" label="Ticket number" required>
        <Input autoComplete="off" placeholder="MNT-2026-00042" maxLength={30} />
      </Field>
      <SubmitButton variant="secondary" pendingLabel="Engaging…" className="justify-self-start">
        Engage on this request
      </SubmitButton>
    </ActionForm>
  );
}

export function DisengageForm({ action, ticketNumber }: About) {
  return (
    <ActionForm action={action}>
      <Ticket ticketNumber={ticketNumber} />
      <SubmitButton variant="ghost" size="sm" pendingLabel="One moment…" className="-ml-3 justify-self-start">
        Disengage
      </SubmitButton>
    </ActionForm>
  );
}

export function RateVendorForm({ action, ticketNumber, rating }: About & { rating: number | null }) {
  return (
    <ActionForm action={action} className="gap-2!" resetOnSuccess={false} key={rating}>
      <Ticket ticketNumber={ticketNumber} />
      <Rating
        name="vendorRating"
        legend="How well did they do?"
        required
        {...(rating !== null && { defaultValue: rating })}
      />
      <SubmitButton variant="secondary" size="sm" pendingLabel="Saving…" className="justify-self-start">
        Save rating
      </SubmitButton>
    </ActionForm>
  );
}

export function RecordCostForm({
  action,
  ticketNumber,
  cost,
  currency,
}: About & { cost: string | null; currency: string }) {
  return (
    <ActionForm action={action} className="gap-2!" resetOnSuccess={false} key={cost}>
      <Ticket ticketNumber={ticketNumber} />
      <Field name="actualCost" label={`Actual cost (${currency})`} help="As the bill says." required>
        <Input
          inputMode="decimal"
          autoComplete="off"
          placeholder="1250.00"
          defaultValue={cost ?? ""}
          className="sm:max-w-48"
        />
      </Field>
      <SubmitButton variant="secondary" size="sm" pendingLabel="Saving…" className="justify-self-start">
        Save cost
      </SubmitButton>
    </ActionForm>
  );
}
