"use client";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { FieldError } from "@/components/ui/field";

/** What a group of radio buttons stands in: its question, its help, its error. */
export function Fieldset({
  id,
  legend,
  help,
  errors,
  optional,
  className,
  children,
}: {
  id: string;
  legend: ReactNode;
  help?: ReactNode;
  errors: string[];
  optional?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const describedBy = [errors.length > 0 && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ");
  return (
    <fieldset className={cx("min-w-0", className)} aria-describedby={describedBy || undefined}>
      <legend className="mb-1.5 font-medium text-ink text-sm">
        {legend}
        {optional && <span className="ml-1.5 font-normal text-faint">optional</span>}
      </legend>
      <div className="grid gap-1.5">
        {children}
        <FieldError id={`${id}-error`} errors={errors} />
        {help && (
          <p id={`${id}-help`} className="text-muted text-sm">
            {help}
          </p>
        )}
      </div>
    </fieldset>
  );
}
