import type { StaffRole } from "@/lib/generated/prisma/enums";
import type { Activity } from "@/lib/platform/activity";
import type { Right } from "./rights";

type OfUser = { userId: string };

/** The facts about people. Who hears of which: lib/notifications/audience.ts. */
export type PeopleActivity =
  | Activity<"people/resident.registered", OfUser>
  | Activity<"people/staff.registered", OfUser>
  | Activity<"people/registration.repeated", OfUser>
  | Activity<"people/email.verified", OfUser>
  | Activity<"people/account.approved", OfUser>
  | Activity<"people/account.rejected", OfUser & { reason: string }>
  /** `returned`: how many open requests went back to the managers with it. */
  | Activity<"people/account.deactivated", OfUser & { returned?: number }>
  | Activity<"people/account.reactivated", OfUser>
  | Activity<"people/verification.requested", OfUser>
  | Activity<"people/password-reset.requested", OfUser>
  | Activity<"people/password.changed", OfUser>
  | Activity<"people/person.invited", OfUser>
  | Activity<"people/invitation.accepted", OfUser>
  | Activity<"people/invitation.revoked", OfUser>
  | Activity<"people/sessions.ended", OfUser>
  | Activity<"people/resident.moved-out", OfUser>
  /** `role` is the new one, null if it is as it was. */
  | Activity<
      "people/rights.changed",
      OfUser & { granted: Right[]; withdrawn: Right[]; role: StaffRole | null }
    >;

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
/** An administrator made this account: a link goes out with which the person chooses a password. */
export const personInvited = fact("people/person.invited");
export const invitationAccepted = fact("people/invitation.accepted");
export const invitationRevoked = fact("people/invitation.revoked");
export const sessionsEnded = fact("people/sessions.ended");
export const residentMovedOut = fact("people/resident.moved-out");
export const rightsChanged = fact("people/rights.changed");
