import { canReadPacks } from "@/lib/analytics/permissions";
import { isStaff } from "@/lib/people/permissions";
import type { Place } from "./place";

/** What everybody has at hand. */
export const DAILY: Place[] = [
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
];

/** What goes on in the estate. */
export const ESTATE: Place[] = [
  {
    href: "/announcements",
    label: "Announcements",
    icon: "announcements",

    keywords: ["news", "notice", "circular"],
  },
  {
    href: "/events",
    label: "Events",
    icon: "events",

    keywords: ["meeting", "festival", "party", "calendar", "rsvp"],
  },
  {
    href: "/bookings",
    label: "Bookings",
    icon: "bookings",

    keywords: ["book", "clubhouse", "hall", "court", "place", "calendar", "reserve"],
  },
  {
    href: "/maintenance/shared",
    label: "In the common areas",
    icon: "estate",

    keywords: ["lift", "lobby", "affects me too", "neighbours", "broken"],
  },
  {
    href: "/marketplace",
    label: "Marketplace",
    icon: "marketplace",

    keywords: ["buy", "sell", "lost", "found", "service", "board", "messages"],
  },
  {
    href: "/documents",
    label: "Documents",
    icon: "documents",

    keywords: ["bylaws", "minutes", "policies", "forms", "accounts"],
  },
  {
    href: "/contacts",
    label: "Emergency contacts",
    icon: "contacts",

    keywords: ["phone", "ambulance", "fire", "police", "security", "numbers"],
  },
  {
    href: "/docs",
    label: "Help",
    icon: "documents",

    keywords: ["guide", "how", "documentation", "manual"],
  },
];
