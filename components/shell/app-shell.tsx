"use client";
import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { CommandPalette, type PaletteItem, type PaletteSearch } from "@/components/shell/command-palette";
import type { NavItem } from "@/components/shell/nav-item";
import { type Person, PersonButton, PersonPanel } from "@/components/shell/person-menu";
import { ScrollTitle } from "@/components/shell/scroll-title";
import { Sidebar } from "@/components/shell/sidebar";
import { TabBar } from "@/components/shell/tab-bar";
import { iconClass } from "@/components/ui/icon-class";
import { SoftLinks } from "@/components/ui/soft-links";

/**
 * What stands around every signed-in page. In the browser, too: the answer then holds its few words as data once,
 * instead of a second time as a tree of elements.
 */
export function AppShell({
  person,
  nav,
  tabs,
  newRequestHref,
  bell,
  paletteItems,
  search,
  signOut,
  title,
  estateName,
  children,
}: {
  person: Person;
  nav: NavItem[];
  /** At most four, for the phone. */
  tabs: NavItem[];
  newRequestHref?: string;
  bell: ReactNode;
  paletteItems: PaletteItem[];
  search?: PaletteSearch;
  signOut: (form: FormData) => void | Promise<void>;
  /** The phone's top bar; without it the estate's name, then the page's heading once that has scrolled away. */
  title?: ReactNode;
  estateName?: string;
  children: ReactNode;
}) {
  return (
    <SoftLinks only="a[data-soft]" className="shell">
      <a href="#content" className="skip">
        Skip to content
      </a>
      <Sidebar estateName={estateName} nav={nav} newRequestHref={newRequestHref} person={person} />
      <div className="shell-page">
        <header className="top-bar">
          <div className="top-bar-title">
            <button
              type="button"
              popoverTarget="menu"
              aria-label="Menu"
              className={`square ${iconClass("menu")}`}
            />
            {title ? (
              <span className="min-w-0 flex-1 truncate font-semibold text-sm tracking-tight">{title}</span>
            ) : (
              <ScrollTitle>
                <Brand name={estateName} />
              </ScrollTitle>
            )}
          </div>
          <CommandPalette items={paletteItems} search={search} />
          {bell}
          <PersonButton person={person} place="top-bar" />
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      <PersonPanel person={person} signOut={signOut} />
      <TabBar tabs={tabs} newRequestHref={newRequestHref} />
    </SoftLinks>
  );
}
