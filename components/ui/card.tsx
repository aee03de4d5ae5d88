import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** A surface with a hairline. */
export function Card({ className, ...props }: ComponentProps<"section">) {
  return <section className={cx("rounded-lg border bg-surface", className)} {...props} />;
}

export function CardHeader({
  title,
  description,
  action,
  level = 2,
}: {
  title: ReactNode;
  description?: ReactNode;
  action?: ReactNode;
  level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <Heading className="font-semibold text-base tracking-tight">{title}</Heading>
        {description && <p className="text-muted text-sm">{description}</p>}
      </div>
      {action}
    </header>
  );
}

export function CardBody({ className, ...props }: ComponentProps<"div">) {
  return <div className={cx("px-4 py-4 sm:px-5", className)} {...props} />;
}
