import type { StaffRole } from "@/lib/generated/prisma/enums";

/** How a role hears of things from the day it is approved (DOMAIN §1); everybody may change it in the profile. */
export function preferenceDefaults(role: StaffRole | undefined) {
  const smsNotifications = role !== undefined && SMS.includes(role);
  return {
    emailNotifications: true,
    smsNotifications,
    urgentOnly: role === "ELECTRICIAN" || role === "PLUMBER",
  };
}

const SMS: readonly StaffRole[] = ["FACILITY_MANAGER", "SECURITY_HEAD", "ELECTRICIAN", "PLUMBER"];
