import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { type Tone, toneClass } from "@/components/ui/tone";

/** What happened, in order. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return <ol aria-label={label}>{children}</ol>;
}

/** One thing that happened; with a body it is something somebody said. Internal notes never look like replies. */
export function TimelineItem({
  icon,
  tone,
  title,
  time,
  internal,
  children,
}: {
  icon: ReactNode;
  tone?: Tone;
  title: ReactNode;
  time: ReactNode;
  /** Only staff see it. */
  internal?: boolean;
  children?: ReactNode;
}) {
  return (
    <li className="entry">
      <span aria-hidden="true" className={tone && toneClass[tone]}>
        {icon}
      </span>
      <div>
        <p>
          <span>{title}</span>
          <span>{time}</span>
        </p>
        {children && (
          <div className={cx("entry-said", internal && "internal")}>
            {internal && <p className={iconClass("lock")}>Internal note: residents do not see this</p>}
            {children}
          </div>
        )}
      </div>
    </li>
  );
}
