import { groupBy } from "@/components/shell/group-by";
import { navIconClass } from "@/components/shell/nav-icon";
import type { NavItem } from "@/components/shell/nav-item";
import { NavLink } from "@/components/shell/nav-link";

/** The whole navigation in sections. */
export function NavList({ nav }: { nav: NavItem[] }) {
  const all = nav.map(({ href }) => href);
  const sections = groupBy(nav, ({ section }) => section ?? "");

  return sections.map(([section, items]) => (
    <div key={section}>
      {section && <h2>{section}</h2>}
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <NavLink href={item.href} all={all} className={`nav-link ${navIconClass(item.icon)}`}>
              <span>{item.label}</span>
              <NavCount count={item.count} />
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  ));
}

function NavCount({ count }: { count?: number }) {
  if (!count) return null;
  return (
    <span className="nav-count">
      {count > 99 ? "99+" : count}
      <span className="sr-only"> waiting</span>
    </span>
  );
}
