import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/web/form-state";

/** What needs a why, behind its name: reporting a listing, taking it down. Opens without JavaScript too. */
export function ReasonForm({
  action,
  listingId,
  title,
  label,
  help,
  submitLabel,
  variant,
}: {
  action: FormAction;
  listingId: string;
  title: string;
  label: string;
  help: string;
  submitLabel: string;
  variant?: ButtonLook["variant"];
}) {
  return (
    <details suppressHydrationWarning className="min-w-0">
      <summary className="inline-flex min-h-control cursor-pointer list-none items-center rounded-sm text-accent-text text-sm underline decoration-accent-line underline-offset-4 md:min-h-6 pointer-coarse:min-h-control [&::-webkit-details-marker]:hidden">
        {title}
      </summary>
      <ActionForm
        action={action}
        submitLabel={submitLabel}
        pendingLabel="One moment…"
        submitVariant={variant}
        className="mt-2 grid gap-4"
      >
        <input type="hidden" name="listingId" value={listingId} />
        <Field name="reason" label={label} help={help} required>
          <Textarea rows={3} maxLength={500} />
        </Field>
      </ActionForm>
    </details>
  );
}
