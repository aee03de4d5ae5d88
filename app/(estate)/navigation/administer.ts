import { canReadAudit } from "@/lib/audit/permissions";
import { canManageBookings } from "@/lib/bookings/permissions";
import { canManageMoney } from "@/lib/finance/permissions";
import { canManageCategories } from "@/lib/maintenance/categories/permissions";
import { isAdministrator } from "@/lib/people/permissions";
import { canChangeSettings } from "@/lib/settings/permissions";
import { canManageWebhooks } from "@/lib/webhooks/permissions";
import type { Place } from "./place";

/** Money, rules and what works behind the screens. */
export const ADMINISTER: Place[] = [
  {
    href: "/admin-panel/money",
    label: "Money",
    icon: "money",

    when: canManageMoney,
    keywords: ["budget", "costs", "alerts"],
  },
  {
    href: "/admin-panel/vendors",
    label: "Vendors",
    icon: "vendors",

    when: canManageMoney,
    keywords: ["contractor", "supplier", "firm"],
  },
  {
    href: "/admin-panel/categories",
    label: "Categories",
    icon: "categories",

    when: canManageCategories,
    keywords: ["experts", "priority", "trade"],
  },
  {
    href: "/admin-panel/common-areas",
    label: "Common areas",
    icon: "areas",

    when: canManageBookings,
    keywords: ["bookings", "clubhouse", "hours", "fees", "closed"],
  },
  {
    href: "/admin-panel/settings",
    label: "Settings",
    icon: "settings",

    when: canChangeSettings,
    keywords: ["time zone", "currency", "limits", "rules"],
  },
  {
    href: "/admin-panel/audit",
    label: "Audit",
    icon: "audit",

    when: canReadAudit,
    keywords: ["history", "changes", "who", "verify"],
  },
  {
    href: "/admin-panel/notifications",
    label: "Deliveries",
    icon: "notifications",

    when: isAdministrator,
    keywords: ["notifications", "templates", "mail", "sms", "failed", "texts"],
  },
  {
    href: "/admin-panel/mailbox",
    label: "Mailbox",
    icon: "mailbox",

    when: isAdministrator,
    keywords: ["mail", "sms"],
  },
  {
    href: "/admin-panel/webhooks",
    label: "Webhooks",
    icon: "activity",

    when: canManageWebhooks,
    keywords: ["integration", "automation", "endpoint", "callback", "outgoing"],
  },
  {
    href: "/admin-panel/jobs",
    label: "Background work",
    icon: "jobs",

    when: isAdministrator,
    keywords: ["jobs", "queue", "schedule", "failed"],
  },
];
