// biome-ignore-all lint/a11y/noRedundantRoles: a phone's display changes take a table's meaning away; the roles give it back
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/components/ui/cx";
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
    <table
      role="table"
      aria-label={label}
      className={cx(
        "group/table w-full max-sm:data-stacked:block border-collapse text-left text-sm",
        className,
      )}
      data-stacked={wide ? undefined : ""}
    >
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
    <thead
      role="rowgroup"
      className="border-b bg-sunken max-sm:group-data-stacked/table:hidden [&_th:first-child]:pl-4 sm:[&_th:first-child]:pl-5"
    >
      <tr role="row">{children}</tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }) {
  return (
    <tbody role="rowgroup" className="divide-y divide-line max-sm:group-data-stacked/table:block">
      {children}
    </tbody>
  );
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return (
    <tr
      role="row"
      className={cx(
        "relative transition-colors hover:bg-hover has-[[data-row]:checked]:bg-accent-soft",
        "max-sm:group-data-stacked/table:grid max-sm:group-data-stacked/table:gap-1.5 max-sm:group-data-stacked/table:px-4 max-sm:group-data-stacked/table:py-3",
        className,
      )}
      {...props}
    />
  );
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
  const Arrow = sort?.direction === "asc" ? ArrowUp : sort?.direction === "desc" ? ArrowDown : ChevronsUpDown;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort?.direction && (sort.direction === "asc" ? "ascending" : "descending")}
      className={cx(
        "h-10 whitespace-nowrap px-3 font-medium text-muted text-xs",
        numeric && "text-right",
        className,
      )}
    >
      {sort ? (
        <Link
          href={sort.href}
          className={cx(
            "-mx-1 inline-flex items-center gap-1 rounded-sm px-1 py-1 hover:text-ink",
            sort.direction && "text-ink",
          )}
        >
          {children}
          <Arrow aria-hidden="true" className="size-3.5" />
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
    <Link href={href} className={cx(linkClass, "after:absolute after:inset-0", className)}>
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
  return (
    <td
      role="cell"
      className={cx(
        "px-3 py-2.5 align-middle sm:first:pl-5",
        "max-sm:group-data-stacked/table:flex max-sm:group-data-stacked/table:items-baseline max-sm:group-data-stacked/table:gap-3 max-sm:group-data-stacked/table:p-0",
        numeric && "text-right tabular",
        className,
      )}
      {...props}
    >
      {label && (
        <span className="hidden w-28 shrink-0 text-left text-muted max-sm:group-data-stacked/table:inline">
          {label}
        </span>
      )}
      {label ? <span className="min-w-0">{children}</span> : children}
    </td>
  );
}
