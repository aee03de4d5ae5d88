import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/web/form-state";

type Contact = {
  phoneNumber: string | null;
  alternatePhone: string | null;
  emergencyContactName: string | null;
  emergencyContactPhone: string | null;
};

/** One's own name and contact data; an administrator without a staff record has only the name. */
export function ProfileForm({
  action,
  name,
  contact,
  phoneRequired,
}: {
  action: FormAction;
  name: string;
  contact: Contact | null;
  phoneRequired: boolean;
}) {
  return (
    <ActionForm action={action} submitLabel="Save details" pendingLabel="Saving…" resetOnSuccess={false}>
      <Field name="name" label="Name" required>
        <Input autoComplete="name" maxLength={120} defaultValue={name} />
      </Field>
      {contact && (
        <>
          <Phone name="phoneNumber" label="Phone" value={contact.phoneNumber} required={phoneRequired} />
          <Phone name="alternatePhone" label="Other phone" value={contact.alternatePhone} />
          <Field
            name="emergencyContactName"
            label="Emergency contact"
            optional
            help="Whom we call if something happens to you."
          >
            <Input maxLength={120} defaultValue={contact.emergencyContactName ?? ""} />
          </Field>
          <Phone name="emergencyContactPhone" label="Their phone" value={contact.emergencyContactPhone} />
        </>
      )}
    </ActionForm>
  );
}

function Phone({
  name,
  label,
  value,
  required,
}: {
  name: string;
  label: string;
  value: string | null;
  required?: boolean;
}) {
  return (
    <Field name={name} label={label} required={required} optional={!required}>
      <Input type="tel" inputMode="tel" maxLength={30} defaultValue={value ?? ""} />
    </Field>
  );
}
