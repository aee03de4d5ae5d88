import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/web/form-state";

/** Just an address: for a link by mail. */
export function EmailForm({ action, submitLabel }: { action: FormAction; submitLabel: string }) {
  return (
    <ActionForm action={action} submitLabel={submitLabel} pendingLabel="Sending…">
      <Field name="email" label="Email" required>
        <Input type="email" autoComplete="email" inputMode="email" maxLength={254} />
      </Field>
    </ActionForm>
  );
}
