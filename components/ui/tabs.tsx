import Link from "next/link";
import { cx } from "@/components/ui/cx";

export type Tab = { href: string; label: string; count?: number; current?: boolean };

/** Views of one thing, each with its own address. Scrolls within itself when there are many. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto border-b px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={cx(
                "-mb-px flex h-11 items-center gap-2 whitespace-nowrap border-b-2 px-3 text-sm outline-offset-[-2px] transition-colors",
                tab.current
                  ? "border-accent font-medium text-ink"
                  : "border-transparent text-muted hover:border-line-strong hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="text-faint text-xs tabular">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
