import type { IconName } from "@/components/shell/nav-icon";

export type NavItem = {
  href: string;
  label: string;
  /** For the phone's tab bar, where about eleven letters fit. */
  short?: string;
  icon: IconName;
  /** Things waiting there; 0 is not shown. */
  count?: number;
  /** Items with the same section stand together under its name in the sidebar. */
  section?: string;
};

/** Whether a page belongs to an item: its own address or below it, unless a longer item of `all` fits better. */
export function isCurrent(pathname: string, href: string, all: string[]) {
  if (!within(pathname, href)) return false;
  return !all.some((other) => other.length > href.length && within(pathname, other));
}

const within = (pathname: string, href: string) =>
  pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));
