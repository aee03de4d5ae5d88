import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Contact = {
  alternatePhone: string | null;
  emergencyContactName: string | null;
  emergencyContactPhone: string | null;
};

/** Other ways to reach somebody, and whom to call if something happens. */
export const ContactFields = ({ contact }: { contact: Contact }) => (
  <div className="grid items-start gap-5 sm:grid-cols-2">
    <Field name="alternatePhone" label="Other phone" optional>
      <Input type="tel" inputMode="tel" maxLength={30} defaultValue={contact.alternatePhone ?? ""} />
    </Field>
    <Field name="emergencyContactName" label="Emergency contact" optional>
      <Input maxLength={120} defaultValue={contact.emergencyContactName ?? ""} />
    </Field>
    <Field name="emergencyContactPhone" label="Their phone" optional>
      <Input type="tel" inputMode="tel" maxLength={30} defaultValue={contact.emergencyContactPhone ?? ""} />
    </Field>
  </div>
);
