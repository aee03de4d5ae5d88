import { randomUUID } from "node:crypto";
import { createToken } from "@/lib/people/tokens/create-token";
import { prisma } from "@/lib/platform/prisma";
import { as } from "../../support/actors";
import type { Expectations, Given } from "../expectations";
import {
  administrators,
  announcers,
  everyone,
  type Kind,
  managers,
  overseers,
  signedIn,
  staff,
  treasurers,
} from "../kinds";
import type { Person, World } from "../world";

type Status = Parameters<World["request"]>[0];

const at = (path: string, more: Given = {}) => ({ params: { path: path.split("/") }, ...more });
const to = (path: string, more?: Given) => () => at(path, more);
/** Something about a new request of the owner's. */
const about =
  (status: Status, part = "", more: Given = {}) =>
  async (world: World) =>
    at(`maintenance/${await world.request(status)}${part}`, more);

const workers: Kind[] = [...overseers, "electrician"];
const filing = (world: World) =>
  at("maintenance", {
    body: {
      title: "Kitchen tap drips",
      description: "All night.",
      categoryId: world.electrical.id,
      residentId: world.people.owner.id,
    },
  });
const record =
  (part = "", more: Given = {}) =>
  async ({ people }: World) => {
    const { id } = await prisma.resident.findUniqueOrThrow({ where: { userId: people.owner.id } });
    return at(`residents/${id}${part}`, more);
  };
const newcomer = () => ({
  ...{
    name: "Kiran Rao",
    email: `${randomUUID()}@estate.example`,
    employeeId: randomUUID(),
    role: "PLUMBER",
  },
  ...{ employmentStatus: "FULL_TIME", hireDate: "2026-01-05", phoneNumber: "98450 12345", access: "invite" },
});
const tokenOf = async ({ id }: Person) => {
  const wish = { name: "Sheet", days: 30, scopes: ["maintenance:read" as const] };
  return { form: { id: (await createToken(await as({ id }), wish)).id } };
};

/** The same rules at the door for programs: one address for all of them, told apart here by what is asked for. */
export default {
  pages: { "/api/docs": everyone, "/profile/tokens": signedIn },
  actions: {
    "profile/tokens/actions#createTokenAction": {
      may: signedIn,
      given: () => ({ form: { name: "Sheet", days: "30", scopes: "maintenance:read" } }),
    },
    "profile/tokens/actions#revokeTokenAction": { may: signedIn, given: (_, me) => tokenOf(me) },
    "profile/tokens/actions#revokeTokenAction — of the owner": {
      may: ["owner"],
      given: ({ people }) => tokenOf(people.owner),
    },
  },
  routes: {
    "GET /api/openapi.json": everyone,
    "GET /api/client": everyone,
    "OPTIONS /api/v1/[[...path]]": { may: everyone, given: to("me") },
    "GET /api/v1/[[...path]] — oneself": { may: signedIn, given: to("me") },
    "GET /api/v1/[[...path]] — requests": { may: signedIn, given: to("maintenance") },
    "GET /api/v1/[[...path]] — a request": { may: [...workers, "owner"], given: about("ASSIGNED") },
    "GET /api/v1/[[...path]] — its timeline": {
      may: [...workers, "owner"],
      given: about("ASSIGNED", "/comments"),
    },
    "GET /api/v1/[[...path]] — its history": { may: workers, given: about("ASSIGNED", "/history") },
    "GET /api/v1/[[...path]] — its decisions": { may: workers, given: about("ASSIGNED", "/decisions") },
    "GET /api/v1/[[...path]] — who could take it": {
      may: overseers,
      given: about("ACKNOWLEDGED", "/suitable-staff"),
    },
    "GET /api/v1/[[...path]] — categories": { may: signedIn, given: to("categories") },
    "GET /api/v1/[[...path]] — a category’s counts": {
      may: administrators,
      given: ({ electrical }) => at(`categories/${electrical.id}`),
    },
    "GET /api/v1/[[...path]] — notifications": { may: signedIn, given: to("notifications") },
    "GET /api/v1/[[...path]] — staff": { may: managers, given: to("staff") },
    "GET /api/v1/[[...path]] — one of the staff": {
      may: managers,
      given: ({ people }) => at(`staff/${people.plumber.id}`),
    },
    "GET /api/v1/[[...path]] — desks": { may: overseers, given: to("staff/workload") },
    "GET /api/v1/[[...path]] — figures of the plumber": {
      may: [...overseers, "plumber"],
      given: ({ people }) => at(`staff/${people.plumber.id}/performance`),
    },
    "GET /api/v1/[[...path]] — residents": { may: managers, given: to("residents") },
    "GET /api/v1/[[...path]] — a resident’s record": { may: managers, given: record() },
    "GET /api/v1/[[...path]] — announcements": { may: signedIn, given: to("announcements") },
    "GET /api/v1/[[...path]] — areas": { may: signedIn, given: to("areas") },
    "GET /api/v1/[[...path]] — bookings": { may: signedIn, given: to("bookings") },
    "GET /api/v1/[[...path]] — events": { may: signedIn, given: to("events") },
    "GET /api/v1/[[...path]] — the estate’s figures": {
      may: [...overseers, "accountant"],
      given: to("analytics"),
    },
    "GET /api/v1/[[...path]] — documents": { may: signedIn, given: to("documents") },
    "GET /api/v1/[[...path]] — the board": { may: signedIn, given: to("listings") },
    "GET /api/v1/[[...path]] — what was reported on it": { may: announcers, given: to("listings/reported") },
    "GET /api/v1/[[...path]] — incidents": { may: overseers, given: to("incidents") },
    "GET /api/v1/[[...path]] — places": { may: overseers, given: to("places") },
    "GET /api/v1/[[...path]] — who waits to be let in": { may: managers, given: to("accounts/pending") },
    "GET /api/v1/[[...path]] — vendors": { may: treasurers, given: to("vendors") },
    "GET /api/v1/[[...path]] — costs": { may: treasurers, given: to("costs") },
    "GET /api/v1/[[...path]] — webhooks": { may: administrators, given: to("webhooks") },
    "GET /api/v1/[[...path]] — background work": { may: administrators, given: to("jobs") },
    "GET /api/v1/[[...path]] — settings": { may: administrators, given: to("settings") },
    "GET /api/v1/[[...path]] — the audit": { may: administrators, given: to("audit") },
    "POST /api/v1/[[...path]] — file a request": { may: [...staff, "owner"], given: filing },
    "POST /api/v1/[[...path]] — acknowledge": {
      may: overseers,
      given: about("SUBMITTED", "/acknowledgement", { body: {} }),
    },
    "POST /api/v1/[[...path]] — resolve": {
      may: workers,
      given: about("IN_PROGRESS", "/resolution", { body: { resolution: "New washer." } }),
    },
    "POST /api/v1/[[...path]] — add a category": {
      may: administrators,
      given: () =>
        at("categories", {
          body: { name: "Lifts", maxPriority: 4, estimatedResolutionHours: 8, roles: ["ELECTRICIAN"] },
        }),
    },
    "POST /api/v1/[[...path]] — take somebody on": {
      may: administrators,
      given: () => at("staff", { body: newcomer() }),
    },
    "PUT /api/v1/[[...path]] — on the committee": {
      may: administrators,
      given: record("/committee", { body: { isCommitteeMember: false } }),
    },
    "PUT /api/v1/[[...path]] — rate": {
      may: ["owner"],
      given: about("RESOLVED", "/rating", { body: { rating: 4 } }),
    },
    "PATCH /api/v1/[[...path]] — correct a request": {
      may: [...overseers, "owner"],
      given: about("SUBMITTED", "", { body: { title: "Two taps drip" } }),
    },
    "PATCH /api/v1/[[...path]] — settings": {
      may: administrators,
      given: to("settings", { body: { reopenDays: 21 } }),
    },
    "DELETE /api/v1/[[...path]] — give a request back": {
      may: workers,
      given: about("ASSIGNED", "/assignment", { query: { reason: "I am off sick." } }),
    },
  },
} satisfies Expectations;
