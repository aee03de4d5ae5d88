import type { UserActor } from "@/lib/platform/actor";
import { hasPermission, isAdministrator, isStaff } from "../permissions";

export const SCOPES = [
  "maintenance:read",
  "maintenance:write",
  "people:read",
  "people:write",
  "community:read",
  "community:write",
  "analytics:read",
  "analytics:write",
  "finance:read",
  "finance:write",
  "admin:read",
  "admin:write",
] as const;
export type Scope = (typeof SCOPES)[number];

/** For whoever chooses, and for the document of the API. */
export const SCOPE_LABEL: Record<Scope, string> = {
  "maintenance:read": "See requests, their timelines and the categories",
  "maintenance:write": "File requests and move them on",
  "people:read": "See your account and your notifications and, for managers, staff and residents",
  "people:write":
    "Change your profile and preferences and, for managers, let people in; for administrators, who they are here",
  "community:read": "See announcements, bookings, events, documents, the marketplace and whom one calls",
  "community:write": "Book, announce, answer, comment, post, and mark as read",
  "analytics:read": "Read reports, figures, performance and the committee's packs",
  "analytics:write": "Have reports and packs made, and note your own",
  "finance:read": "See vendors, budgets and costs",
  "finance:write": "Change vendors and budgets, and record costs",
  "admin:read": "Read the settings, the audit, the webhooks and the background work",
  "admin:write": "Change the settings, the categories and the webhooks, and repeat background work",
};

/** A scope never gives a right: these are the ones that could be of use to this person at all. */
export const scopesFor = (actor: UserActor): Scope[] =>
  SCOPES.filter((scope) => {
    if (scope.startsWith("admin:")) return isAdministrator(actor);
    if (scope.startsWith("finance:")) return hasPermission(actor, "canManageFinances");
    // The residents' committee reads its packs.
    if (scope === "analytics:read") return (actor.resident?.isCommitteeMember ?? false) || isStaff(actor);
    return scope !== "analytics:write" || isStaff(actor);
  });
