import type { PaletteItem } from "@/components/shell/command-palette";
import type { NavItem } from "@/components/shell/nav-item";
import { canReadReports } from "@/lib/analytics/permissions";
import { canApproveResidents, isAdministrator, isStaff } from "@/lib/people/permissions";
import type { UserActor } from "@/lib/platform/actor";

type Place = NavItem & { tab?: boolean; keywords?: string[]; when?: (actor: UserActor) => boolean };

const MANAGE = "Manage";

/** Every place of the signed-in estate, in the order of the sidebar, and who has it there. */
const PLACES: Place[] = [
  { href: "/", label: "Home", icon: "home", tab: true },
  {
    href: "/maintenance",
    label: "Maintenance",
    short: "Requests",
    icon: "requests",
    tab: true,
    keywords: ["repair", "ticket"],
  },
  { href: "/notifications", label: "Notifications", short: "News", icon: "notifications", tab: true },
  {
    href: "/profile",
    label: "Profile",
    icon: "profile",
    tab: true,
    keywords: ["password", "preferences", "sign out"],
  },
  {
    href: "/staff/performance",
    label: "Performance",
    icon: "performance",
    when: isStaff,
    keywords: ["metrics", "figures"],
  },
  {
    href: "/admin-panel/residents",
    label: "Residents",
    icon: "residents",
    section: MANAGE,
    when: canApproveResidents,
    keywords: ["approve", "flat"],
  },
  {
    href: "/admin-panel/staff-management",
    label: "Staff",
    icon: "staff",
    section: MANAGE,
    when: canApproveResidents,
    keywords: ["approve", "employee"],
  },
  {
    href: "/admin-panel/reports",
    label: "Reports",
    icon: "reports",
    section: MANAGE,
    when: canReadReports,
    keywords: ["daily", "weekly", "monthly"],
  },
  {
    href: "/admin-panel/notifications",
    label: "Deliveries",
    icon: "notifications",
    section: MANAGE,
    when: isAdministrator,
    keywords: ["notifications", "templates", "mail", "sms", "failed", "texts"],
  },
  {
    href: "/admin-panel/mailbox",
    label: "Mailbox",
    icon: "mailbox",
    section: MANAGE,
    when: isAdministrator,
    keywords: ["mail", "sms"],
  },
  {
    href: "/admin-panel/jobs",
    label: "Background work",
    icon: "jobs",
    section: MANAGE,
    when: isAdministrator,
    keywords: ["jobs", "queue", "schedule", "failed"],
  },
];

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

const item = ({ href, label, short, icon, section }: Place): NavItem => ({
  href,
  label,
  icon,
  ...(short ? { short } : {}),
  ...(section ? { section } : {}),
});
