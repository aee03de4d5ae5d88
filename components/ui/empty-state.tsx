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
    <div className={cx("flex flex-col items-center px-6 py-12 text-center", className)}>
      <span
        aria-hidden="true"
        className="mb-4 flex size-12 items-center justify-center rounded-lg border bg-raised text-accent-text [&_svg]:size-5"
      >
        {icon}
      </span>
      <Heading className="font-semibold text-base">{title}</Heading>
      {children && <div className="mt-1 max-w-sm text-balance text-muted text-sm">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
