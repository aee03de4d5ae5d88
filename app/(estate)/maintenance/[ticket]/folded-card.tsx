import type { ReactNode } from "react";
import { Card, CardBody } from "@/components/ui/card";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
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
          keepsPlace
          aria-expanded={open}
          className={`fold ${iconClass("chevron-down")} icon-end`}
        >
          {title}
        </Link>
      </h2>
      {open && <CardBody className="border-t">{children}</CardBody>}
    </Card>
  );
}
