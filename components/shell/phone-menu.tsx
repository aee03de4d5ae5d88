import { Menu, X } from "lucide-react";
import { Brand } from "@/components/shell/brand";
import type { NavItem } from "@/components/shell/nav-item";
import { NavList } from "@/components/shell/nav-list";

const square = "flex size-11 items-center justify-center rounded hover:bg-hover [&_svg]:size-5";

/** Everything that does not fit into four tabs. The browser's own popover: opens without JavaScript. */
export function PhoneMenu({ estateName, nav }: { estateName?: string; nav: NavItem[] }) {
  return (
    <>
      <button type="button" popoverTarget="phone-menu" aria-label="Menu" className={square}>
        <Menu aria-hidden="true" />
      </button>
      <div
        id="phone-menu"
        popover="auto"
        className="fixed inset-y-0 right-auto left-0 h-dvh max-h-none w-72 max-w-[86vw] border-r bg-surface text-ink open:flex open:animate-slide-right open:flex-col backdrop:bg-scrim!"
      >
        <div className="flex h-14 shrink-0 items-center justify-between border-b pr-1.5 pl-4">
          <Brand name={estateName} />
          <button
            type="button"
            popoverTarget="phone-menu"
            popoverTargetAction="hide"
            aria-label="Close menu"
            className={square}
          >
            <X aria-hidden="true" />
          </button>
        </div>
        <nav aria-label="All pages" className="min-h-0 flex-1 overflow-y-auto p-3 pb-8">
          <NavList nav={nav} />
        </nav>
      </div>
    </>
  );
}
