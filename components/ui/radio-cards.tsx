"use client";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Fieldset } from "@/components/ui/fieldset";
import { useFormField } from "@/components/ui/form-context";

export type RadioCard = {
  value: string;
  label: ReactNode;
  detail?: ReactNode;
  /** Stands at the right: a badge, a load bar, a price. */
  aside?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
};

/** One choice out of a few, each with room to say what it means. */
export function RadioCards({
  name,
  legend,
  help,
  options,
  defaultValue,
  required,
  optional,
  columns = 1,
  onValueChange,
}: {
  name: string;
  legend: ReactNode;
  help?: ReactNode;
  options: RadioCard[];
  defaultValue?: string;
  required?: boolean;
  optional?: boolean;
  columns?: 1 | 2 | 4;
  onValueChange?: (value: string) => void;
}) {
  const field = useFormField(name);
  const chosen = field.submitted ? field.defaultValue : defaultValue;
  const grid = { 1: "", 2: "sm:grid-cols-2", 4: "grid-cols-2 lg:grid-cols-4" }[columns];

  return (
    <Fieldset id={field.id} legend={legend} help={help} errors={field.errors} optional={optional}>
      <div className={cx("grid gap-2", grid)}>
        {options.map((option, index) => (
          <label
            key={option.value}
            className={cx(
              "focus-ring-within flex min-h-control items-start gap-3 rounded border border-line-strong bg-raised px-3 py-2.5 transition-colors",
              "hover:border-line-control has-checked:border-accent has-checked:bg-accent-soft",
              "has-disabled:cursor-not-allowed has-disabled:bg-sunken has-disabled:text-muted",
            )}
          >
            <input
              type="radio"
              id={index === 0 ? field.id : undefined}
              name={name}
              value={option.value}
              required={required}
              disabled={option.disabled}
              defaultChecked={chosen === option.value}
              onChange={() => onValueChange?.(option.value)}
              className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-line-control bg-raised outline-none transition-colors checked:border-[5px] checked:border-accent"
            />
            {option.icon && (
              <span className="mt-0.5 text-muted [--icon-size:1rem] [&_svg]:size-4">{option.icon}</span>
            )}
            <span className="grid min-w-0 flex-1 gap-0.5 text-sm leading-5">
              <span className="font-medium">{option.label}</span>
              {option.detail && <span className="text-muted">{option.detail}</span>}
            </span>
            {option.aside && <span className="shrink-0 text-muted text-sm">{option.aside}</span>}
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
