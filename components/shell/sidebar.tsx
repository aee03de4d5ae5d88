import { Plus } from "lucide-react";
import Link from "next/link";
import { Brand } from "@/components/shell/brand";
import type { NavItem } from "@/components/shell/nav-item";
import { NavList } from "@/components/shell/nav-list";
import { type Person, PersonMenu } from "@/components/shell/person-menu";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

/** The navigation on a desk. */
export function Sidebar({
  estateName,
  nav,
  newRequestHref,
  person,
  signOut,
}: {
  estateName?: string;
  nav: NavItem[];
  newRequestHref?: string;
  person: Person;
  signOut: (form: FormData) => void | Promise<void>;
}) {
  return (
    <aside className="sticky top-0 hidden h-dvh w-64 shrink-0 flex-col border-r bg-surface lg:flex print:hidden">
      <div className="flex h-14 shrink-0 items-center px-5">
        <Link href="/" className="min-w-0 rounded-sm">
          <Brand name={estateName} />
        </Link>
      </div>
      {newRequestHref && (
        <div className="px-3 pt-2 pb-3">
          <Link href={newRequestHref} className={cx(buttonClass({ variant: "primary" }), "w-full")}>
            <Plus aria-hidden="true" /> New request
          </Link>
        </div>
      )}
      <nav aria-label="Main" className="min-h-0 flex-1 overflow-y-auto px-3 py-2">
        <NavList nav={nav} />
      </nav>
      <div className="border-t p-2">
        <PersonMenu id="person-menu" person={person} signOut={signOut} place="sidebar" />
      </div>
    </aside>
  );
}
