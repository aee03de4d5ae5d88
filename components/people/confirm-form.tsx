import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { type ButtonLook, buttonClass } from "@/components/ui/button";
import type { FormAction } from "@/lib/web/form-state";

/** A button that first says what will happen; opens below itself, without JavaScript too. */
export function ConfirmForm({
  action,
  fields,
  label,
  confirmLabel,
  pendingLabel,
  variant = "secondary",
  children,
}: {
  action: FormAction;
  fields: Readonly<Record<string, string>>;
  label: string;
  confirmLabel: string;
  pendingLabel: string;
  variant?: ButtonLook["variant"];
  /** What will happen. */
  children: ReactNode;
}) {
  return (
    <details className="group min-w-0">
      <summary
        className={`${buttonClass({ size: "sm" })} w-full cursor-pointer list-none group-open:bg-hover [&::-webkit-details-marker]:hidden`}
      >
        {label}
      </summary>
      <ActionForm
        action={action}
        submitLabel={confirmLabel}
        pendingLabel={pendingLabel}
        submitVariant={variant}
        className="mt-2 grid gap-3 rounded border bg-raised px-3.5 py-3 text-sm"
      >
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="text-muted">{children}</p>
      </ActionForm>
    </details>
  );
}
