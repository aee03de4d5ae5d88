import { Plus } from "lucide-react";
import { navIconClass } from "@/components/shell/nav-icon";
import type { NavItem } from "@/components/shell/nav-item";
import { NavLink } from "@/components/shell/nav-link";

/** The four things this person does most, under the thumb, with a new request in the middle. */
export function TabBar({ tabs, newRequestHref }: { tabs: NavItem[]; newRequestHref?: string }) {
  const shown = tabs.slice(0, 4);
  const middle = Math.ceil(shown.length / 2);
  const all = [...shown.map(({ href }) => href), ...(newRequestHref ? [newRequestHref] : [])];

  return (
    <nav
      aria-label="Most used"
      className="fixed inset-x-0 bottom-0 z-30 border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <ul className="mx-auto flex h-16 max-w-lg items-stretch">
        {shown.slice(0, middle).map((tab) => (
          <TabItem key={tab.href} tab={tab} all={all} />
        ))}
        {newRequestHref && (
          <li className="flex flex-1 justify-center">
            <NavLink
              href={newRequestHref}
              className="-mt-4 flex size-14 items-center justify-center rounded-full border-4 border-surface bg-accent text-accent-ink ring-1 ring-line"
            >
              <Plus aria-hidden="true" className="size-6" />
              <span className="sr-only">New request</span>
            </NavLink>
          </li>
        )}
        {shown.slice(middle).map((tab) => (
          <TabItem key={tab.href} tab={tab} all={all} />
        ))}
      </ul>
    </nav>
  );
}

function TabItem({ tab, all }: { tab: NavItem; all: string[] }) {
  return (
    <li className="flex min-w-0 flex-1">
      <NavLink href={tab.href} all={all} className="tab-link">
        <span className={`relative flex ${navIconClass(tab.icon)}`}>
          {!!tab.count && (
            <span className="-top-1.5 -right-3 absolute min-w-4 rounded-full bg-accent px-1 text-center font-semibold text-[10px] text-accent-ink leading-4 tabular">
              {tab.count > 99 ? "99+" : tab.count}
              <span className="sr-only"> waiting</span>
            </span>
          )}
        </span>
        <span className="max-w-full truncate px-0.5">{tab.short ?? tab.label}</span>
      </NavLink>
    </li>
  );
}
