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
    <span className={cx("badge", toneClass[tone], className)}>
      {icon}
      {children}
    </span>
  );
}
