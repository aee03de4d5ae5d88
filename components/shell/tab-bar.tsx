import { navIconClass } from "@/components/shell/nav-icon";
import type { NavItem } from "@/components/shell/nav-item";
import { NavLink } from "@/components/shell/nav-link";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";

/** The four things this person does most, under the thumb, with a new request in the middle. */
export function TabBar({ tabs, newRequestHref }: { tabs: NavItem[]; newRequestHref?: string }) {
  const shown = tabs.slice(0, 4);
  const middle = Math.ceil(shown.length / 2);
  const all = [...shown.map(({ href }) => href), ...(newRequestHref ? [newRequestHref] : [])];
  const item = (tab: NavItem) => <TabItem key={tab.href} tab={tab} all={all} />;

  return (
    <nav aria-label="Most used" className="tab-bar">
      <ul>
        {shown.slice(0, middle).map(item)}
        {newRequestHref && (
          <li>
            <NavLink href={newRequestHref} className={cx("tab-new", iconClass("plus"))}>
              <span className="sr-only">New request</span>
            </NavLink>
          </li>
        )}
        {shown.slice(middle).map(item)}
      </ul>
    </nav>
  );
}

function TabItem({ tab, all }: { tab: NavItem; all: string[] }) {
  return (
    <li>
      <NavLink href={tab.href} all={all} className={`tab-link ${navIconClass(tab.icon)}`}>
        {!!tab.count && (
          <span className="tab-count">
            {tab.count > 99 ? "99+" : tab.count}
            <span className="sr-only"> waiting</span>
          </span>
        )}
        <span>{tab.short ?? tab.label}</span>
      </NavLink>
    </li>
  );
}
