import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { type Tone, toneClass } from "@/components/ui/tone";

/** A status: its colour, its icon and its word together. */
export function StatusBadge({
  tone,
  icon,
  className,
  children,
}: {
  tone: Tone;
  icon: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border py-px pr-2.5 pl-2 font-medium text-xs",
        "[&_svg]:size-3.5 [&_svg]:shrink-0",
        toneClass[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
