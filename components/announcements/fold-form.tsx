import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { type ButtonLook, buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/form-state";

type Fields = Readonly<Record<string, string>>;

/** One button that does one thing at once. */
export function PressButton({
  action,
  fields,
  label,
  variant = "secondary",
}: {
  action: FormAction;
  fields: Fields;
  label: string;
  variant?: ButtonLook["variant"];
}) {
  return (
    <ActionForm action={action} className="gap-2!">
      <Hidden fields={fields} />
      <SubmitButton variant={variant}>{label}</SubmitButton>
    </ActionForm>
  );
}

/** A button that first asks for a little more; opens below itself, without JavaScript too. */
export function FoldForm({
  action,
  fields,
  label,
  submitLabel,
  variant = "primary",
  children,
}: {
  action: FormAction;
  fields: Fields;
  label: string;
  submitLabel: string;
  variant?: ButtonLook["variant"];
  children: ReactNode;
}) {
  return (
    // Opened before the page has woken up, it stays open: the browser and the server may differ.
    <details suppressHydrationWarning className="group min-w-0 open:basis-full">
      <summary
        className={cx(
          buttonClass(),
          "cursor-pointer list-none group-open:bg-hover max-sm:w-full [&::-webkit-details-marker]:hidden",
        )}
      >
        {label}
      </summary>
      <ActionForm
        action={action}
        submitLabel={submitLabel}
        submitVariant={variant}
        className="mt-2 rounded border bg-raised p-3.5 gap-4!"
      >
        <Hidden fields={fields} />
        {children}
      </ActionForm>
    </details>
  );
}

const Hidden = ({ fields }: { fields: Fields }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
