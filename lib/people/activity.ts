import type { Activity } from "@/lib/platform/activity";

type OfUser = { userId: string };

/** The facts about people. Who hears of which: lib/notifications/audience.ts. */
export type PeopleActivity =
  | Activity<"people/resident.registered", OfUser>
  | Activity<"people/staff.registered", OfUser>
  | Activity<"people/registration.repeated", OfUser>
  | Activity<"people/email.verified", OfUser>
  | Activity<"people/account.approved", OfUser>
  | Activity<"people/account.rejected", OfUser & { reason: string }>
  | Activity<"people/account.deactivated", OfUser>
  | Activity<"people/account.reactivated", OfUser>
  | Activity<"people/verification.requested", OfUser>
  | Activity<"people/password-reset.requested", OfUser>
  | Activity<"people/password.changed", OfUser>;

type DataOf<Name extends PeopleActivity["name"]> = Extract<PeopleActivity, { name: Name }>["data"];

const fact =
  <Name extends PeopleActivity["name"]>(name: Name) =>
  (data: DataOf<Name>) => ({ name, data });

export const residentRegistered = fact("people/resident.registered");
export const staffRegistered = fact("people/staff.registered");
/** Somebody registered again with this person's address: only the owner of the address is told. */
export const registrationRepeated = fact("people/registration.repeated");
export const emailVerified = fact("people/email.verified");
export const accountApproved = fact("people/account.approved");
export const accountRejected = fact("people/account.rejected");
export const accountDeactivated = fact("people/account.deactivated");
export const accountReactivated = fact("people/account.reactivated");
export const verificationRequested = fact("people/verification.requested");
export const passwordResetRequested = fact("people/password-reset.requested");
export const passwordChanged = fact("people/password.changed");
