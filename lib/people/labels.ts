import type { EmploymentStatus, ResidentType, StaffRole, UserStatus } from "@/lib/generated/prisma/enums";
import type { Permission, UserActor } from "@/lib/platform/actor";

export const ROLE_LABEL: Record<StaffRole, string> = {
  FACILITY_MANAGER: "Facility manager",
  ACCOUNTANT: "Accountant",
  SECURITY_HEAD: "Security head",
  MAINTENANCE_SUPERVISOR: "Maintenance supervisor",
  ELECTRICIAN: "Electrician",
  PLUMBER: "Plumber",
  CLEANER: "Cleaner",
  GARDENER: "Gardener",
};

export const RESIDENT_TYPE_LABEL: Record<ResidentType, string> = {
  OWNER: "Owner",
  TENANT: "Tenant",
  FAMILY: "Family member",
};

export const EMPLOYMENT_LABEL: Record<EmploymentStatus, string> = {
  FULL_TIME: "Full time",
  PART_TIME: "Part time",
  CONTRACT: "Contract",
  CONSULTANT: "Consultant",
};

export const USER_STATUS_LABEL: Record<UserStatus, string> = {
  PENDING: "Pending",
  ACTIVE: "Active",
  DEACTIVATED: "Deactivated",
};

export const PERMISSION_LABEL: Record<Permission, string> = {
  canAccessAllMaintenance: "See all requests",
  canAssignRequests: "Assign requests",
  canCloseRequests: "Close requests",
  canManageFinances: "Manage finances",
  canSendAnnouncements: "Send announcements",
};

/** "Electrician", "Administrator", "Resident": what somebody is here, in a word or two. */
export function roleLabelOf({
  staff,
  isAdmin,
}: Pick<UserActor, "isAdmin"> & { staff: { role: StaffRole } | null }) {
  if (staff) return ROLE_LABEL[staff.role];
  return isAdmin ? "Administrator" : "Resident";
}
