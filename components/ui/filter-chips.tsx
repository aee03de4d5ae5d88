import { X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

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
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 py-1 sm:mx-0 sm:px-0">
      <ul className="flex items-center gap-2 sm:flex-wrap">
        {chips.map((chip) => (
          <li key={chip.label}>
            <Link
              href={chip.href}
              aria-current={chip.active ? "true" : undefined}
              className={cx(
                "inline-flex min-h-control items-center gap-1.5 whitespace-nowrap rounded-full border px-3.5 text-sm transition-colors md:min-h-8 pointer-coarse:min-h-control [&_svg]:size-3.5",
                chip.active
                  ? "border-accent-line bg-accent-soft font-medium text-accent-text"
                  : "border-line-strong bg-raised text-ink hover:bg-hover",
              )}
            >
              {chip.icon}
              {chip.label}
              {chip.count !== undefined && (
                <span className={cx("text-xs tabular", !chip.active && "text-faint")}>{chip.count}</span>
              )}
              {chip.active && (
                <>
                  <span className="sr-only">(chosen; remove)</span>
                  <X aria-hidden="true" />
                </>
              )}
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
