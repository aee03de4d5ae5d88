import { canReadPacks, canReadReports, canRehearse } from "@/lib/analytics/permissions";
import { canHandleIncidents } from "@/lib/maintenance/incidents/permissions";
import { mayDispatch } from "@/lib/maintenance/permissions";
import { canManagePlaces } from "@/lib/maintenance/places/permissions";
import { canModerate } from "@/lib/marketplace/permissions";
import { canApproveResidents, isStaff } from "@/lib/people/permissions";
import type { Place } from "./place";

/** The day-to-day of running the estate. */
export const MANAGE: Place[] = [
  {
    href: "/admin-panel/maintenance",
    label: "All requests",
    icon: "requests",

    when: mayDispatch,
    keywords: ["bulk", "many", "report", "csv"],
  },
  {
    href: "/maintenance/incidents",
    label: "Incidents",
    icon: "activity",

    when: canHandleIncidents,
    keywords: ["outbreak", "many", "similar", "outage"],
  },
  {
    href: "/admin-panel/places",
    label: "Places",
    icon: "estate",

    when: canManagePlaces,
    keywords: ["qr", "code", "lobby", "lift", "unverified", "reports", "print"],
  },
  {
    href: "/admin-panel/residents",
    label: "Residents",
    icon: "residents",

    when: canApproveResidents,
    keywords: ["approve", "flat"],
  },
  {
    href: "/admin-panel/staff-management",
    label: "Staff",
    icon: "staff",

    when: canApproveResidents,
    keywords: ["approve", "employee"],
  },
  {
    href: "/marketplace/moderation",
    label: "Reported listings",
    icon: "marketplace",

    when: canModerate,
    keywords: ["marketplace", "moderation", "report"],
  },
  {
    href: "/admin-panel/analytics",
    label: "Analytics",
    icon: "analytics",

    when: canReadReports,
    keywords: ["charts", "figures", "trend", "ageing", "costs"],
  },
  {
    href: "/admin-panel/reports",
    label: "Reports",
    icon: "reports",

    when: canReadReports,
    keywords: ["daily", "weekly", "monthly"],
  },
  {
    href: "/committee-packs",
    label: "Committee packs",
    icon: "documents",

    when: (actor) => isStaff(actor) && canReadPacks(actor),
    keywords: ["month", "pdf", "committee"],
  },
  {
    href: "/admin-panel/rehearsal",
    label: "Rehearsal",
    icon: "activity",

    when: canRehearse,
    keywords: ["policy", "settings", "what if", "escalation"],
  },
];
