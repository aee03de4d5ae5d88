import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/form-state";

/** A form that asks nothing: what it is about is hidden, and one button says what happens. */
export function ButtonForm({
  action,
  fields,
  label,
  pendingLabel = "One moment…",
  spoken,
  ...look
}: ButtonLook & {
  action: FormAction;
  fields: Record<string, string>;
  label: string;
  pendingLabel?: string;
  /** For screen readers, where several buttons have the same words. */
  spoken?: string;
}) {
  return (
    <ActionForm action={action} className="gap-3!">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton
        variant="secondary"
        pendingLabel={pendingLabel}
        aria-label={spoken}
        className="justify-self-start whitespace-nowrap"
        {...look}
      >
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
