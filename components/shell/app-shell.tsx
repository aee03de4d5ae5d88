import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { CommandPalette, type PaletteItem, type PaletteSearch } from "@/components/shell/command-palette";
import type { NavItem } from "@/components/shell/nav-item";
import { type Person, PersonMenu } from "@/components/shell/person-menu";
import { PhoneMenu } from "@/components/shell/phone-menu";
import { ScrollTitle } from "@/components/shell/scroll-title";
import { Sidebar } from "@/components/shell/sidebar";
import { TabBar } from "@/components/shell/tab-bar";

/** What stands around every signed-in page. */
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
    <div className="flex min-h-dvh">
      <a
        href="#content"
        className="-translate-y-20 fixed top-2 left-2 z-50 flex h-11 items-center rounded bg-accent px-4 font-medium text-accent-ink text-sm focus:translate-y-0"
      >
        Skip to content
      </a>
      <Sidebar
        estateName={estateName}
        nav={nav}
        newRequestHref={newRequestHref}
        person={person}
        signOut={signOut}
      />
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="sticky top-0 z-30 flex h-14 items-center gap-1 border-b bg-paper px-1.5 lg:px-8 print:hidden">
          <div className="flex min-w-0 flex-1 items-center gap-1 lg:hidden">
            <PhoneMenu estateName={estateName} nav={nav} />
            {title ? (
              <span className="min-w-0 flex-1 truncate font-semibold text-sm tracking-tight">{title}</span>
            ) : (
              <ScrollTitle>
                <Brand name={estateName} />
              </ScrollTitle>
            )}
          </div>
          <CommandPalette items={paletteItems} search={search} />
          <span className="hidden flex-1 lg:block" />
          {bell}
          <div className="lg:hidden">
            <PersonMenu id="person-menu-phone" person={person} signOut={signOut} place="top-bar" />
          </div>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-page flex-1 px-4 pt-5 pb-28 outline-none lg:px-8 lg:pt-7 lg:pb-16"
        >
          {children}
        </main>
      </div>
      <TabBar tabs={tabs} newRequestHref={newRequestHref} />
    </div>
  );
}
