"use client";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { useFieldControl } from "@/components/ui/field";

/** The browser's own select: works without JavaScript and brings the phone's wheel. */
export function Select({ className, children, ...own }: ComponentProps<"select">) {
  const props = useFieldControl(own);
  return (
    <span className={cx("relative block", className)}>
      <select className={cx(controlClass, "h-control appearance-none truncate pr-9 pl-3")} {...props}>
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3 size-4 text-muted"
      />
    </span>
  );
}
