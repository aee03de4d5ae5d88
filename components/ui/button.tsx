import type { ComponentProps } from "react";
import { cx } from "@/components/ui/cx";

export type ButtonLook = {
  variant?: "primary" | "secondary" | "ghost" | "danger";
  size?: "sm" | "md" | "lg" | "icon";
};

/** The classes of a button, for anything that looks like one. */
export function buttonClass({ variant = "secondary", size = "md" }: ButtonLook = {}) {
  return cx("btn", `btn-${variant}`, size !== "md" && `btn-${size}`);
}

export function Button({ variant, size, className, type, ...props }: ComponentProps<"button"> & ButtonLook) {
  return (
    <button type={type ?? "button"} className={cx(buttonClass({ variant, size }), className)} {...props} />
  );
}
