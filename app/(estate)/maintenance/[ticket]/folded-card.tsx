import { ChevronDown } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Card, CardBody } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { requestPath } from "../paths";

export type Fold = "history" | "why";

/** Folded away at first: its contents are read from the database only when somebody asks for them. */
export function FoldedCard({
  name,
  title,
  ticketNumber,
  children,
}: {
  name: Fold;
  title: string;
  ticketNumber: string;
  /** Null while folded. */
  children: ReactNode;
}) {
  const open = children !== null;
  const page = requestPath(ticketNumber);
  return (
    <Card id={name}>
      <h2>
        <Link
          href={open ? page : `${page}?show=${name}#${name}`}
          scroll={false}
          prefetch={false}
          aria-expanded={open}
          className="flex min-h-12 items-center justify-between gap-4 rounded-lg px-4 font-semibold text-base tracking-tight hover:bg-hover sm:px-5"
        >
          {title}
          <ChevronDown aria-hidden="true" className={cx("size-4 text-muted", open && "rotate-180")} />
        </Link>
      </h2>
      {open && <CardBody className="border-t">{children}</CardBody>}
    </Card>
  );
}
