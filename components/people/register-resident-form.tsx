import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import type { FormAction } from "@/lib/web/form-state";

const TYPES = [
  { value: "OWNER", label: "I own the flat" },
  { value: "TENANT", label: "I rent the flat" },
  { value: "FAMILY", label: "I live here with my family", detail: "Somebody else owns or rents it" },
];

export function RegisterResidentForm({ action }: { action: FormAction }) {
  return (
    <ActionForm
      action={action}
      submitLabel="Register"
      pendingLabel="Registering…"
      idempotent
      draftKey="register-resident"
      resetOnSuccess={false}
    >
      <Field name="name" label="Your name" required>
        <Input autoComplete="name" maxLength={120} />
      </Field>
      <Field name="email" label="Email" required help="You sign in with it, and we write to you there.">
        <Input type="email" autoComplete="email" inputMode="email" maxLength={254} />
      </Field>
      <Field
        name="password"
        label="Password"
        required
        help="At least 10 characters. A few words in a row are easy to remember."
      >
        <Input type="password" autoComplete="new-password" maxLength={128} />
      </Field>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)] gap-4">
        <Field name="block" label="Block" required help="A, B, C1 …">
          <Input autoCapitalize="characters" maxLength={10} />
        </Field>
        <Field name="flatNumber" label="Flat" required help="For example A-101">
          <Input autoCapitalize="characters" maxLength={20} />
        </Field>
      </div>
      <Field
        name="phoneNumber"
        label="Phone"
        required
        help="A mobile number we can reach you on. Without a country code: India."
      >
        <Input type="tel" autoComplete="tel" inputMode="tel" maxLength={30} />
      </Field>
      <RadioCards name="residentType" legend="About the flat" required options={TYPES} />
    </ActionForm>
  );
}
