// biome-ignore-all lint/a11y/noRedundantRoles: a phone's display changes take a table's meaning away; the roles give it back
import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";

/**
 * Rows of a list. On a phone each row becomes a small card (give `Td` a `label`); with `wide` it stays a
 * table and scrolls within itself.
 */
export function Table({
  label,
  wide,
  className,
  children,
}: {
  label: string;
  wide?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const table = (
    <table role="table" aria-label={label} className={cx("tbl", !wide && "tbl-stacked", className)}>
      {children}
    </table>
  );
  // Rows of a stacked table hold links, which bring a keyboard along; a wide one must be reachable itself.
  if (!wide) return <div className="sm:overflow-x-auto">{table}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={label} tabIndex={0}>
      {table}
    </section>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead role="rowgroup">
      <tr role="row">{children}</tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody role="rowgroup">{children}</tbody>;
}

export function TableRow(props: ComponentProps<"tr">) {
  return <tr role="row" {...props} />;
}

/** A column's name; with `sort` a link that turns the order round. */
export function Th({
  sort,
  numeric,
  children,
  className,
}: {
  sort?: { href: string; direction?: "asc" | "desc" };
  numeric?: boolean;
  children?: ReactNode;
  className?: string;
}) {
  const arrow =
    sort?.direction === "asc" ? "arrow-up" : sort?.direction === "desc" ? "arrow-down" : "chevrons-up-down";
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort?.direction && (sort.direction === "asc" ? "ascending" : "descending")}
      className={cx(numeric && "text-right", className) || undefined}
    >
      {sort ? (
        <Link href={sort.href} className={cx(iconClass(arrow), "icon-end")}>
          {children}
        </Link>
      ) : (
        children
      )}
    </th>
  );
}

/** The row's own link: the whole row is its target. What else can be pressed in the row stands above it (`relative z-10`). */
export function RowLink({
  href,
  className,
  children,
}: {
  href: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Link href={href} className={cx(linkClass, "row-link", className)}>
      {children}
    </Link>
  );
}

/** `label` names the value on a phone, where the column's head is out of sight. */
export function Td({
  label,
  numeric,
  className,
  children,
  ...props
}: ComponentProps<"td"> & { label?: string; numeric?: boolean }) {
  const classes = cx(numeric && "text-right tabular", className) || undefined;
  if (!label)
    return (
      <td role="cell" className={classes} {...props}>
        {children}
      </td>
    );
  return (
    <td role="cell" className={classes} {...props}>
      <span className="tbl-label">{label}</span>
      <span className="min-w-0">{children}</span>
    </td>
  );
}
