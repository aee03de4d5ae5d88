import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

const variants = {
  neutral: "border-line-strong text-muted",
  accent: "border-accent-line bg-accent-soft text-accent-text",
  solid: "border-transparent bg-accent text-accent-ink",
};

/** A word about a thing that is not its status: a role, a block, "Internal". */
export function Badge({
  variant = "neutral",
  className,
  children,
}: {
  variant?: keyof typeof variants;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-full border px-2 py-px font-medium text-xs [&_svg]:size-3",
        variants[variant],
        className,
      )}
    >
      {children}
    </span>
  );
}
