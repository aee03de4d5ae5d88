import { Root as Slot } from "radix-ui/slot";
import type { ComponentProps } from "react";
import { cx } from "@/components/ui/cx";

export type ButtonLook = {
  variant?: "primary" | "secondary" | "ghost" | "danger";
  size?: "sm" | "md" | "lg" | "icon";
};

const variants = {
  primary: "bg-accent text-accent-ink hover:bg-accent-hover",
  secondary: "border border-line-strong bg-raised text-ink hover:bg-hover",
  ghost: "text-ink hover:bg-hover",
  danger: "bg-danger text-danger-ink hover:bg-danger-hover",
};

const sizes = {
  sm: "min-h-control px-3 text-sm md:min-h-8 pointer-coarse:min-h-control",
  md: "min-h-control px-4 text-sm",
  lg: "min-h-12 px-6 text-base",
  icon: "size-control",
};

/** The classes of a button, for anything that looks like one. */
export function buttonClass({ variant = "secondary", size = "md" }: ButtonLook = {}) {
  return cx(
    "inline-flex shrink-0 select-none items-center justify-center gap-2 rounded font-medium transition-colors",
    "[&_svg]:size-4 [&_svg]:shrink-0",
    "disabled:pointer-events-none disabled:opacity-55 aria-disabled:opacity-70",
    variants[variant],
    sizes[size],
  );
}

export function Button({
  variant,
  size,
  asChild,
  className,
  type,
  ...props
}: ComponentProps<"button"> & ButtonLook & { asChild?: boolean }) {
  const classes = cx(buttonClass({ variant, size }), className);
  if (asChild) return <Slot className={classes} {...props} />;
  return <button type={type ?? "button"} className={classes} {...props} />;
}
