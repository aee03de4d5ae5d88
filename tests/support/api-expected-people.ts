import { about, butAdministrators, butManagers, type Expectations, expects, nobody } from "./api-expectation";
import * as people from "./api-people";
import { unique } from "./api-world";

const root = (given?: Parameters<typeof expects>[2]) => expects("administrator", butAdministrators, given);

export const PEOPLE: Expectations = {
  "GET /me/profile": expects("resident", nobody),
  "PATCH /me/profile": expects("accountant", nobody, {
    body: { emergencyContactName: "Anil Joshi" },
    bodies: (n) => ({ emergencyContactName: `Anil Joshi ${n}` }),
  }),
  "GET /me/preferences": expects("resident", nobody),
  "PATCH /me/preferences": expects("accountant", nobody, {
    body: { quietFrom: "22:30", quietTo: "06:00" },
    bodies: (n) => ({ quietFrom: `22:${String(n + 10)}`, quietTo: "06:00" }),
  }),
  "POST /me/emails/resumption": expects("resident", nobody),
  "POST /me/emails/subscription": expects("resident", nobody, { body: { type: "maintenance_closed" } }),
  "POST /staff": root(() => ({ body: people.newcomer() })),
  "PATCH /staff/{userId}": root(async (estate) => ({
    at: await people.hired(estate),
    bodies: (n) => ({ department: `Grounds ${n}` }),
  })),
  "GET /staff/{userId}/takeovers": expects("manager", butManagers, about(people.hired)),
  "POST /staff/{userId}/deactivation": root(about(people.hired, { body: {} })),
  "DELETE /staff/{userId}/permissions": root(about(people.entrusted)),
  "PUT /staff/{userId}/administrator": root(about(people.hired)),
  "DELETE /staff/{userId}/administrator": root(about(people.administrator)),
  "PATCH /residents/{residentId}": root(async (estate) => ({
    at: await people.record(estate),
    bodies: () => ({ name: unique("Somebody Else") }),
  })),
  "PUT /residents/{residentId}/committee": root(about(people.record, { body: { isCommitteeMember: false } })),
  "POST /residents/{residentId}/invitation": root(async (estate) => ({
    at: await people.ownerWithoutAccount(estate),
    body: { name: "Gopal Rao", email: people.address() },
  })),
  "POST /residents/{residentId}/move-out": root(
    about(people.record, { body: { movedOutOn: people.today() } }),
  ),
  "GET /accounts/pending": expects("manager", butManagers),
  "POST /accounts/{userId}/approval": expects("manager", butManagers, about(people.waiting)),
  "POST /accounts/{userId}/rejection": expects(
    "manager",
    butManagers,
    about(people.waiting, { body: { reason: "Nobody of this name lives there." } }),
  ),
  "POST /accounts/{userId}/deactivation": expects("manager", butManagers, about(people.account)),
  "POST /accounts/{userId}/reactivation": expects("manager", butManagers, about(people.lockedOut)),
  "DELETE /accounts/{userId}/sessions": expects("manager", butManagers, about(people.account)),
  "POST /accounts/{userId}/invitation": root(about(people.invited)),
  "DELETE /accounts/{userId}/invitation": root(about(people.invited)),
};
