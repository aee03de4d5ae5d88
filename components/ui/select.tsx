"use client";
import type { ComponentProps } from "react";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { useFieldControl } from "@/components/ui/field";
import { iconClass } from "@/components/ui/icon-class";

/** The browser's own select: works without JavaScript and brings the phone's wheel. */
export function Select({ className, children, ...own }: ComponentProps<"select">) {
  const props = useFieldControl(own);
  return (
    <span className={cx("select", iconClass("chevron-down"), className)}>
      <select className={cx(controlClass, "h-control appearance-none truncate pr-9 pl-3")} {...props}>
        {children}
      </select>
    </span>
  );
}
