"use client";
import type { ComponentProps } from "react";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { useFieldControl } from "@/components/ui/field";

/** Grows with what is typed where the browser can. */
export function Textarea({ className, rows = 4, ...own }: ComponentProps<"textarea">) {
  const props = useFieldControl(own);
  return (
    <textarea
      rows={rows}
      className={cx(controlClass, "field-sizing-content max-h-96 min-h-24 px-3 py-2", className)}
      {...props}
    />
  );
}
