import type { PaletteItem } from "@/components/shell/command-palette";
import type { NavItem } from "@/components/shell/nav-item";
import type { UserActor } from "@/lib/platform/actor";
import { ADMINISTER } from "./navigation/administer";
import { DAILY, ESTATE } from "./navigation/everybody";
import { MANAGE } from "./navigation/manage";
import type { Place } from "./navigation/place";

const CONSOLE: Place = {
  href: "/admin-panel",
  label: "Console",
  icon: "dashboard",

  when: hasConsole,
  keywords: ["admin", "overview"],
};

const below = (section: string, places: Place[]) => places.map((place) => ({ ...place, section }));

/** Every place of the signed-in estate, in the order of the sidebar. */
const PLACES: (Place & { section?: string })[] = [
  ...DAILY,
  ...below("The estate", ESTATE),
  ...below("Manage", [CONSOLE, ...MANAGE, ...ADMINISTER]),
];

/** Whoever has a place in the console has its front page. */
function hasConsole(actor: UserActor): boolean {
  return PLACES.some(({ href, when }) => href.startsWith("/admin-panel/") && when?.(actor));
}

/** The places of the console that this person has. */
export const consolePlaces = (actor: UserActor): NavItem[] =>
  PLACES.filter(({ href, when }) => href.startsWith("/admin-panel/") && when?.(actor)).map(item);

export function navigationFor(actor: UserActor): { nav: NavItem[]; tabs: NavItem[]; newRequestHref: string } {
  const places = PLACES.filter(({ when }) => when?.(actor) ?? true);
  return {
    nav: places.map(item),
    tabs: places.filter(({ tab }) => tab).map(item),
    newRequestHref: "/maintenance/create",
  };
}

export function paletteFor(actor: UserActor): PaletteItem[] {
  const pages = PLACES.filter(({ when }) => when?.(actor) ?? true).map(({ href, label, keywords }) => ({
    group: "Pages",
    label,
    href,
    ...(keywords ? { keywords } : {}),
  }));
  return [
    ...pages,
    { group: "Do", label: "New request", href: "/maintenance/create", keywords: ["report", "file"] },
  ];
}

const item = ({ href, label, short, icon, section }: (typeof PLACES)[number]): NavItem => ({
  href,
  label,
  icon,
  ...(short ? { short } : {}),
  ...(section ? { section } : {}),
});
