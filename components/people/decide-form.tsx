import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/form-state";

/** One button that decides about one person. */
export function DecideForm({
  action,
  person,
  back,
  label,
  pendingLabel,
  variant = "secondary",
}: {
  action: FormAction;
  person: { id: string; name: string };
  back: string;
  label: string;
  pendingLabel: string;
  variant?: ButtonLook["variant"];
}) {
  return (
    <ActionForm action={action} className="grid gap-2">
      <input type="hidden" name="userId" value={person.id} />
      <input type="hidden" name="back" value={back} />
      <SubmitButton
        size="sm"
        variant={variant}
        pendingLabel={pendingLabel}
        aria-label={`${label} ${person.name}`}
      >
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
