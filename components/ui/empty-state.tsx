import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** Nothing here: why, and what to do about it. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  level = 2,
  className,
}: {
  icon: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  level?: 2 | 3;
  className?: string;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className={cx("empty", className)}>
      <span aria-hidden="true" className="empty-icon">
        {icon}
      </span>
      <Heading className="empty-title">{title}</Heading>
      {children && <div className="empty-why">{children}</div>}
      {action && <div className="empty-do">{action}</div>}
    </div>
  );
}
