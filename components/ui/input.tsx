"use client";
import type { ComponentProps } from "react";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { useFieldControl } from "@/components/ui/field";

export function Input({ className, ...own }: ComponentProps<"input">) {
  const props = useFieldControl(own);
  return <input type="text" className={cx(controlClass, "h-control px-3", className)} {...props} />;
}
