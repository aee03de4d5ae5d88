import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button";
import type { FormAction } from "@/lib/web/form-state";

/** A form that asks nothing: what it is about is hidden, and one button says what happens. */
export function OneButtonForm({
  action,
  fields,
  variant = "primary",
  secondary,
  children,
}: {
  action: FormAction;
  fields: Record<string, string>;
  variant?: ButtonLook["variant"];
  secondary?: ReactNode;
  /** The button's words. */
  children: ReactNode;
}) {
  return (
    <ActionForm
      action={action}
      submitLabel={children}
      submitVariant={variant}
      secondary={secondary}
      className="gap-3!"
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </ActionForm>
  );
}
