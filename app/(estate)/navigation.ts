import type { PaletteItem } from "@/components/shell/command-palette";
import type { NavItem } from "@/components/shell/nav-item";
import { canReadPacks, canReadReports, canRehearse } from "@/lib/analytics/permissions";
import { canReadAudit } from "@/lib/audit/permissions";
import { canManageBookings } from "@/lib/bookings/permissions";
import { canManageMoney } from "@/lib/finance/permissions";
import { canManageCategories } from "@/lib/maintenance/categories/permissions";
import { canHandleIncidents } from "@/lib/maintenance/incidents/permissions";
import { mayDispatch } from "@/lib/maintenance/permissions";
import { canManagePlaces } from "@/lib/maintenance/places/permissions";
import { canModerate } from "@/lib/marketplace/permissions";
import { canApproveResidents, isAdministrator, isStaff } from "@/lib/people/permissions";
import type { UserActor } from "@/lib/platform/actor";
import { canChangeSettings } from "@/lib/settings/permissions";
import { canManageWebhooks } from "@/lib/webhooks/permissions";

type Place = NavItem & { tab?: boolean; keywords?: string[]; when?: (actor: UserActor) => boolean };

const ESTATE = "The estate";
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
    href: "/staff/workload",
    label: "Workload",
    icon: "workload",
    when: isStaff,
    keywords: ["load", "desk", "board", "reassign", "my work"],
  },
  {
    href: "/staff/performance",
    label: "Performance",
    icon: "performance",
    when: isStaff,
    keywords: ["metrics", "figures"],
  },
  {
    href: "/staff/profile",
    label: "My employment",
    icon: "staff",
    when: (actor) => actor.staff !== null,
    keywords: ["permissions", "reports to", "superior", "employee"],
  },
  {
    href: "/committee-packs",
    label: "Committee packs",
    icon: "documents",
    when: (actor) => !isStaff(actor) && canReadPacks(actor),
    keywords: ["month", "pdf", "committee"],
  },
  {
    href: "/announcements",
    label: "Announcements",
    icon: "announcements",
    section: ESTATE,
    keywords: ["news", "notice", "circular"],
  },
  {
    href: "/events",
    label: "Events",
    icon: "events",
    section: ESTATE,
    keywords: ["meeting", "festival", "party", "calendar", "rsvp"],
  },
  {
    href: "/bookings",
    label: "Bookings",
    icon: "bookings",
    section: ESTATE,
    keywords: ["book", "clubhouse", "hall", "court", "place", "calendar", "reserve"],
  },
  {
    href: "/maintenance/shared",
    label: "In the common areas",
    icon: "estate",
    section: ESTATE,
    keywords: ["lift", "lobby", "affects me too", "neighbours", "broken"],
  },
  {
    href: "/marketplace",
    label: "Marketplace",
    icon: "marketplace",
    section: ESTATE,
    keywords: ["buy", "sell", "lost", "found", "service", "board", "messages"],
  },
  {
    href: "/documents",
    label: "Documents",
    icon: "documents",
    section: ESTATE,
    keywords: ["bylaws", "minutes", "policies", "forms", "accounts"],
  },
  {
    href: "/contacts",
    label: "Emergency contacts",
    icon: "contacts",
    section: ESTATE,
    keywords: ["phone", "ambulance", "fire", "police", "security", "numbers"],
  },
  {
    href: "/docs",
    label: "Help",
    icon: "documents",
    section: ESTATE,
    keywords: ["guide", "how", "documentation", "manual"],
  },
  {
    href: "/admin-panel",
    label: "Console",
    icon: "dashboard",
    section: MANAGE,
    when: hasConsole,
    keywords: ["admin", "overview"],
  },
  {
    href: "/admin-panel/maintenance",
    label: "All requests",
    icon: "requests",
    section: MANAGE,
    when: mayDispatch,
    keywords: ["bulk", "many", "report", "csv"],
  },
  {
    href: "/maintenance/incidents",
    label: "Incidents",
    icon: "activity",
    section: MANAGE,
    when: canHandleIncidents,
    keywords: ["outbreak", "many", "similar", "outage"],
  },
  {
    href: "/admin-panel/places",
    label: "Places",
    icon: "estate",
    section: MANAGE,
    when: canManagePlaces,
    keywords: ["qr", "code", "lobby", "lift", "unverified", "reports", "print"],
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
    href: "/marketplace/moderation",
    label: "Reported listings",
    icon: "marketplace",
    section: MANAGE,
    when: canModerate,
    keywords: ["marketplace", "moderation", "report"],
  },
  {
    href: "/admin-panel/analytics",
    label: "Analytics",
    icon: "analytics",
    section: MANAGE,
    when: canReadReports,
    keywords: ["charts", "figures", "trend", "ageing", "costs"],
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
    href: "/committee-packs",
    label: "Committee packs",
    icon: "documents",
    section: MANAGE,
    when: (actor) => isStaff(actor) && canReadPacks(actor),
    keywords: ["month", "pdf", "committee"],
  },
  {
    href: "/admin-panel/rehearsal",
    label: "Rehearsal",
    icon: "activity",
    section: MANAGE,
    when: canRehearse,
    keywords: ["policy", "settings", "what if", "escalation"],
  },
  {
    href: "/admin-panel/money",
    label: "Money",
    icon: "money",
    section: MANAGE,
    when: canManageMoney,
    keywords: ["budget", "costs", "alerts"],
  },
  {
    href: "/admin-panel/vendors",
    label: "Vendors",
    icon: "vendors",
    section: MANAGE,
    when: canManageMoney,
    keywords: ["contractor", "supplier", "firm"],
  },
  {
    href: "/admin-panel/categories",
    label: "Categories",
    icon: "categories",
    section: MANAGE,
    when: canManageCategories,
    keywords: ["experts", "priority", "trade"],
  },
  {
    href: "/admin-panel/common-areas",
    label: "Common areas",
    icon: "areas",
    section: MANAGE,
    when: canManageBookings,
    keywords: ["bookings", "clubhouse", "hours", "fees", "closed"],
  },
  {
    href: "/admin-panel/settings",
    label: "Settings",
    icon: "settings",
    section: MANAGE,
    when: canChangeSettings,
    keywords: ["time zone", "currency", "limits", "rules"],
  },
  {
    href: "/admin-panel/audit",
    label: "Audit",
    icon: "audit",
    section: MANAGE,
    when: canReadAudit,
    keywords: ["history", "changes", "who", "verify"],
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
    href: "/admin-panel/webhooks",
    label: "Webhooks",
    icon: "activity",
    section: MANAGE,
    when: canManageWebhooks,
    keywords: ["integration", "automation", "endpoint", "callback", "outgoing"],
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

const item = ({ href, label, short, icon, section }: Place): NavItem => ({
  href,
  label,
  icon,
  ...(short ? { short } : {}),
  ...(section ? { section } : {}),
});
