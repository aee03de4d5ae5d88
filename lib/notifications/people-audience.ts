import type { PeopleActivity } from "@/lib/people/activity";
import { type Decisions, type Line, none, tell } from "./lines";
import type { PersonFacts } from "./person-facts";

export const people = {
  "people/resident.registered": tell("welcome_resident", "person"),
  "people/staff.registered": tell("welcome_staff", "person"),
  // Approvers are asked only now: before, anybody could fill their bell with invented addresses.
  "people/email.verified": waiting,
  "people/account.approved": tell("account_approved", "person"),
  "people/account.rejected": tell("account_rejected", "person"),
  "people/account.deactivated": deactivated,
  "people/account.reactivated": tell("account_approved", "person"),
  // Answered with a mail of their own: send-account-mail.ts.
  "people/registration.repeated": none,
  "people/verification.requested": none,
  "people/password-reset.requested": none,
  "people/password.changed": none,
  "people/person.invited": none,
  "people/invitation.accepted": welcomed,
  "people/invitation.revoked": none,
  "people/sessions.ended": none,
  "people/resident.moved-out": none,
  "people/rights.changed": tell("rights_changed", "person"),
} satisfies Decisions<PeopleActivity>;

function waiting({ person }: PersonFacts): Line[] {
  const type = "account_waiting";
  if (!person.isWaiting) return [];
  const administrators: Line = { type, to: "administrators" };
  return person.isStaff ? [administrators] : [administrators, { type, to: "facilityManagers" }];
}

/** Only what somebody must now decide: the requests that nobody took over. */
function deactivated({ returned }: PersonFacts): Line[] {
  return returned ? [{ type: "requests_returned", to: "facilityManagers" }] : [];
}

function welcomed({ person }: PersonFacts): Line[] {
  return [{ type: person.isStaff ? "welcome_staff" : "welcome_resident", to: "person" }];
}
