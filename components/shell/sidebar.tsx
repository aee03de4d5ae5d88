import { Brand } from "@/components/shell/brand";
import type { NavItem } from "@/components/shell/nav-item";
import { NavList } from "@/components/shell/nav-list";
import { type Person, PersonButton } from "@/components/shell/person-menu";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";

/**
 * The navigation: beside the page on a desk, a drawer on a phone. As a drawer it is the browser's own popover, which
 * opens without JavaScript; `.sidebar` in app/styles/sidebar.css shows it on a desk although it is not open.
 */
export function Sidebar({
  estateName,
  nav,
  newRequestHref,
  person,
}: {
  estateName?: string;
  nav: NavItem[];
  newRequestHref?: string;
  person: Person;
}) {
  return (
    <aside id="menu" popover="auto" className="sidebar">
      <div className="sidebar-head">
        <Link href="/" className="home-link">
          <Brand name={estateName} />
        </Link>
        <button
          type="button"
          popoverTarget="menu"
          popoverTargetAction="hide"
          aria-label="Close menu"
          className={`square ${iconClass("x")}`}
        />
      </div>
      {newRequestHref && (
        <Link
          href={newRequestHref}
          className={cx(buttonClass({ variant: "primary" }), iconClass("plus"), "sidebar-new")}
        >
          New request
        </Link>
      )}
      <nav aria-label="Main">
        <NavList nav={nav} />
      </nav>
      <PersonButton person={person} place="sidebar" />
    </aside>
  );
}
