"use client";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { FieldError } from "@/components/ui/field";
import { useFormField } from "@/components/ui/form-context";
import { iconClass } from "@/components/ui/icon-class";

/** A box with its words beside it; the whole row is the target. */
export function Checkbox({
  name,
  label,
  help,
  value = "on",
  hideLabel,
  defaultChecked,
  className,
  ...props
}: Omit<ComponentProps<"input">, "type" | "value"> & {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  value?: string;
  /** For a table's row: the words stay for screen readers only. */
  hideLabel?: boolean;
}) {
  const { id, errors, submitted, defaultValue } = useFormField(name);
  const mine = value === "on" ? id : `${id}-${value}`;
  const checked = submitted ? [defaultValue].flat().includes(value) : defaultChecked;

  return (
    <div className={className}>
      <label
        className={cx(
          "flex gap-3",
          hideLabel ? "size-control items-center justify-center" : "min-h-control items-start py-2.5 md:py-2",
        )}
      >
        <span
          className={cx(
            "relative flex size-5 shrink-0 items-center justify-center md:size-[18px]",
            !hideLabel && "mt-0.5",
          )}
        >
          <input
            type="checkbox"
            id={mine}
            name={name}
            value={value}
            defaultChecked={props.checked === undefined ? checked : undefined}
            aria-describedby={errors.length > 0 ? `${mine}-error` : help ? `${mine}-help` : undefined}
            aria-invalid={errors.length > 0 || undefined}
            className="peer absolute inset-0 appearance-none rounded-sm border border-line-control bg-raised transition-colors checked:border-accent checked:bg-accent hover:border-muted disabled:opacity-55 aria-invalid:border-alert"
            {...props}
          />
          <span
            className={cx(
              "pointer-events-none relative flex text-accent-ink opacity-0 peer-checked:opacity-100",
              iconClass("check"),
            )}
          />
        </span>
        <span className={hideLabel ? "sr-only" : "grid gap-0.5 text-sm leading-5"}>
          <span className="text-ink">{label}</span>
          {help && (
            <span id={`${mine}-help`} className="text-muted">
              {help}
            </span>
          )}
        </span>
      </label>
      <FieldError id={`${mine}-error`} errors={errors} />
    </div>
  );
}
