import type { UserActor } from "@/lib/platform/actor";
import { isAdministrator, isStaff } from "../permissions";

export const SCOPES = [
  "maintenance:read",
  "maintenance:write",
  "people:read",
  "community:read",
  "community:write",
  "analytics:read",
  "admin:read",
  "admin:write",
] as const;
export type Scope = (typeof SCOPES)[number];

/** For whoever chooses, and for the document of the API. */
export const SCOPE_LABEL: Record<Scope, string> = {
  "maintenance:read": "See requests, their timelines and the categories",
  "maintenance:write": "File requests and move them on",
  "people:read": "See your account and your notifications and, for managers, staff and residents",
  "community:read": "See announcements, bookings, common areas and events",
  "community:write": "Book, announce, answer, comment, and mark as read",
  "analytics:read": "Read reports, figures and performance",
  "admin:read": "Read the settings and the audit",
  "admin:write": "Change the settings and the categories",
};

/** A scope never gives a right: these are the ones that could be of use to this person at all. */
export const scopesFor = (actor: UserActor): Scope[] =>
  SCOPES.filter((scope) => {
    if (scope.startsWith("admin:")) return isAdministrator(actor);
    return scope !== "analytics:read" || isStaff(actor);
  });
