import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";

export type FilterChip = {
  label: string;
  /** Where choosing it leads, or, when it is active, where taking it away leads. */
  href: string;
  active?: boolean;
  count?: number;
  icon?: ReactNode;
};

/** Filters as links: the state is in the address. */
export function FilterChips({
  label,
  chips,
  clearHref,
}: {
  label: string;
  chips: FilterChip[];
  clearHref?: string;
}) {
  return (
    <nav aria-label={label} className="relative -mx-4 overflow-x-auto px-4 py-1 sm:mx-0 sm:px-0">
      <ul className="flex items-center gap-2 sm:flex-wrap">
        {chips.map((chip) => (
          <li key={chip.label}>
            <Link
              href={chip.href}
              aria-current={chip.active ? "true" : undefined}
              className={cx("chip", chip.active && "icon icon-end icon-x")}
            >
              {chip.icon}
              {chip.label}
              {chip.count !== undefined && (
                <span className={cx("text-xs tabular", !chip.active && "text-faint")}>{chip.count}</span>
              )}
              {chip.active && <span className="sr-only">(chosen; remove)</span>}
            </Link>
          </li>
        ))}
        {clearHref && (
          <li>
            <Link
              href={clearHref}
              className="inline-flex min-h-control items-center whitespace-nowrap rounded-sm px-1 text-muted text-sm underline underline-offset-4 hover:text-ink md:min-h-8"
            >
              Clear all
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
