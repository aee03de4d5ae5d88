import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** A surface with a hairline. */
export function Card({ className, ...props }: ComponentProps<"section">) {
  return <section className={cx("card", className)} {...props} />;
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
    <header className="card-head">
      <div>
        <Heading>{title}</Heading>
        {description && <p>{description}</p>}
      </div>
      {action}
    </header>
  );
}

export function CardBody({ className, ...props }: ComponentProps<"div">) {
  return <div className={cx("card-body", className)} {...props} />;
}
