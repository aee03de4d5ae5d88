"use client";
import { createContext, type ReactNode, useContext } from "react";
import { cx } from "@/components/ui/cx";
import { useFormField } from "@/components/ui/form-context";
import { iconClass } from "@/components/ui/icon-class";

type FieldControl = {
  id: string;
  name: string;
  required?: boolean;
  describedBy?: string;
  invalid: boolean;
  typed?: string;
};

const FieldContext = createContext<FieldControl | null>(null);

type ControlProps = {
  id?: string;
  name?: string;
  required?: boolean;
  value?: unknown;
  defaultValue?: string | number | readonly string[];
  "aria-describedby"?: string;
  "aria-invalid"?: unknown;
};

/** Joins a control's own properties with those of the field around it; its own win. */
export function useFieldControl<P extends ControlProps>(own: P): P {
  const field = useContext(FieldContext);
  if (!field) return own;

  const typed = own.value === undefined && field.typed !== undefined ? { defaultValue: field.typed } : {};
  return {
    id: field.id,
    name: field.name,
    required: field.required,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
    ...own,
    ...typed,
  };
}

/** A label above, the control, help under it and the error beside it. */
export function Field({
  name,
  label,
  help,
  errors,
  required,
  optional,
  hideLabel,
  className,
  children,
}: {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  /** Overrides what the form around it says. */
  errors?: string[];
  required?: boolean;
  /** Writes "optional" beside the label. */
  optional?: boolean;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const form = useFormField(name);
  const problems = errors ?? form.errors;
  const { id } = form;
  const describedBy = [problems.length > 0 && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ");
  const typed = typeof form.defaultValue === "string" ? form.defaultValue : undefined;

  return (
    <div className={cx("grid gap-1.5", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "font-medium text-ink text-sm"}>
        {label}
        {optional && <span className="ml-1.5 font-normal text-faint">optional</span>}
      </label>
      <FieldContext
        value={{
          id,
          name,
          required,
          describedBy: describedBy || undefined,
          invalid: problems.length > 0,
          typed,
        }}
      >
        {children}
      </FieldContext>
      <FieldError id={`${id}-error`} errors={problems} />
      {help && (
        <p id={`${id}-help`} className="text-muted text-sm">
          {help}
        </p>
      )}
    </div>
  );
}

export function FieldError({ id, errors }: { id: string; errors: string[] }) {
  if (errors.length === 0) return null;
  return (
    <p id={id} className={`field-error ${iconClass("circle-alert")}`}>
      <span>{errors.join(" ")}</span>
    </p>
  );
}
