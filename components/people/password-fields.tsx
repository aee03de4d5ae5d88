import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** A new password, twice. */
export function PasswordFields({ label = "Password" }: { label?: string }) {
  return (
    <>
      <Field
        name="password"
        label={label}
        required
        help="At least 10 characters. A few words in a row are easy to remember."
      >
        <Input type="password" autoComplete="new-password" maxLength={128} />
      </Field>
      <Field name="passwordAgain" label={`${label} again`} required>
        <Input type="password" autoComplete="new-password" maxLength={128} />
      </Field>
    </>
  );
}
