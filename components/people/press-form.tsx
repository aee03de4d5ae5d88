import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/form-state";

/** One button that does one thing at once. */
export function PressForm({
  action,
  fields,
  label,
  pendingLabel,
  variant = "secondary",
}: {
  action: FormAction;
  fields: Readonly<Record<string, string>>;
  label: string;
  pendingLabel: string;
  variant?: ButtonLook["variant"];
}) {
  return (
    <ActionForm action={action} className="grid gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton size="sm" variant={variant} pendingLabel={pendingLabel}>
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
