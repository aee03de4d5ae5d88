import type { StaffRole } from "@/lib/generated/prisma/enums";
import {
  type Actor,
  PERMISSIONS,
  type Permission,
  type Permissions,
  type UserActor,
} from "@/lib/platform/actor";

/** What a role may do unless a person is overridden (DOMAIN §1, permission matrix). */
const GRANTED: Record<StaffRole, readonly Permission[]> = {
  FACILITY_MANAGER: [
    "canAccessAllMaintenance",
    "canAssignRequests",
    "canCloseRequests",
    "canSendAnnouncements",
  ],
  ACCOUNTANT: ["canManageFinances", "canSendAnnouncements"],
  SECURITY_HEAD: ["canSendAnnouncements"],
  MAINTENANCE_SUPERVISOR: ["canAccessAllMaintenance", "canAssignRequests", "canCloseRequests"],
  ELECTRICIAN: ["canCloseRequests"],
  PLUMBER: ["canCloseRequests"],
  CLEANER: [],
  GARDENER: [],
};

const MAINTENANCE_ROLES: readonly StaffRole[] = [
  "FACILITY_MANAGER",
  "MAINTENANCE_SUPERVISOR",
  "ELECTRICIAN",
  "PLUMBER",
];

export const roleDefaults = (role: StaffRole): Permissions =>
  Object.fromEntries(PERMISSIONS.map((each) => [each, GRANTED[role].includes(each)])) as Permissions;

/** The flags of DOMAIN §1; an administrator has every one. */
export function hasPermission(actor: Actor, permission: Permission): boolean {
  if (actor.kind !== "user") return false;
  return actor.isAdmin || (actor.staff?.[permission] ?? false);
}

/** Derived, never stored: one of the four maintenance roles, or access to all maintenance. */
export function handlesMaintenance(
  staff: Pick<Permissions, "canAccessAllMaintenance"> & { role: StaffRole },
): boolean {
  return MAINTENANCE_ROLES.includes(staff.role) || staff.canAccessAllMaintenance;
}

export const isStaff = (actor: Actor): actor is UserActor =>
  actor.kind === "user" && (actor.staff !== null || actor.isAdmin);

export const isAdministrator = (actor: Actor): boolean => actor.kind === "user" && actor.isAdmin;

/** Administrators and facility managers decide who lives and works here (DOMAIN §1, registration). */
export const canApproveResidents = (actor: Actor): boolean =>
  actor.kind === "user" && (actor.isAdmin || actor.staff?.role === "FACILITY_MANAGER");

/** The console's lists of people and their pages. */
export const canReadPeople = (actor: Actor): boolean => canApproveResidents(actor);

/** Whatever changes who somebody is here: facts, role, permissions, invitations, moving out. Also the command line. */
export const canManagePeople = (actor: Actor): boolean => actor.kind === "system" || isAdministrator(actor);

/** Staff permissions work only after an administrator approves. */
export const canApproveStaff = (actor: Actor): boolean => isAdministrator(actor);
