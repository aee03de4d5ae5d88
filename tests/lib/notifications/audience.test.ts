import { beforeAll, describe, expect, test } from "vitest";
import * as bookings from "@/lib/bookings/activity";
import * as maintenance from "@/lib/maintenance/activity";
import type { HeardActivity } from "@/lib/notifications/facts";
import * as people from "@/lib/people/activity";
import { prisma } from "@/lib/platform/prisma";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";
import { aBooking, anArea } from "../bookings/an-area";
import { published, tell, toldOf } from "./told";

type Who =
  | "resident"
  | "neighbour"
  | "assignee"
  | "colleague"
  | "manager"
  | "otherManager"
  | "formerManager"
  | "supervisor"
  | "administrator"
  | "newResident"
  | "newStaff";

let estate: Record<Who, { id: string }>;
let assigned: string;
let unassigned: string;
let orphaned: string;

beforeAll(async () => {
  estate = {
    resident: await aResident({ flatNumber: "A-101" }),
    neighbour: await aResident({ flatNumber: "A-102" }),
    assignee: await aStaff({ role: "ELECTRICIAN" }),
    colleague: await aStaff({ role: "ELECTRICIAN" }),
    manager: await aStaff({ role: "FACILITY_MANAGER" }),
    otherManager: await aStaff({ role: "FACILITY_MANAGER" }),
    formerManager: await aStaff({ role: "FACILITY_MANAGER", status: "DEACTIVATED", isActive: false }),
    supervisor: await aStaff({ role: "MAINTENANCE_SUPERVISOR" }),
    administrator: await anAdministrator(),
    newResident: await aResident({ status: "PENDING", approvedAt: null }),
    newStaff: await aStaff({ role: "PLUMBER", status: "PENDING", approvedAt: null }),
  };
  const category = await aCategory();
  const gone = await aStaff({ role: "ELECTRICIAN", status: "DEACTIVATED" });
  const from = estate.resident;
  assigned = (await aRequest({ from, category, status: "ASSIGNED", assignedTo: estate.assignee })).id;
  unassigned = (await aRequest({ from, category, status: "ACKNOWLEDGED" })).id;
  orphaned = (await aRequest({ from, category, status: "ASSIGNED", assignedTo: gone })).id;
});

type Row = {
  what: string;
  activity: () =>
    | { name: HeardActivity["name"]; data: object }
    | Promise<{ name: HeardActivity["name"]; data: object }>;
  by: Who | null;
  heard: Who[];
};

const of = (requestId: string) => ({ requestId });
const managers: Who[] = ["manager", "otherManager"];

async function comment(requestId: string, by: Who, isInternal: boolean) {
  const update = await prisma.maintenanceUpdate.create({
    data: {
      requestId,
      authorId: estate[by].id,
      kind: "COMMENT",
      content: "The isolator is off.",
      isInternal,
    },
  });
  return maintenance.requestCommented({ requestId, updateId: update.id, isInternal });
}

const MAINTENANCE: Row[] = [
  {
    what: "a resident files a request",
    activity: () => maintenance.requestSubmitted({ ...of(unassigned), priority: 2 }),
    by: "resident",
    heard: managers,
  },
  {
    what: "a manager files it for the resident",
    activity: () => maintenance.requestSubmitted({ ...of(unassigned), priority: 2 }),
    by: "manager",
    heard: ["otherManager", "resident"],
  },
  {
    what: "a request is edited",
    activity: () => maintenance.requestEdited(of(unassigned)),
    by: "resident",
    heard: [],
  },
  {
    what: "a manager acknowledges",
    activity: () => maintenance.requestAcknowledged(of(unassigned)),
    by: "manager",
    heard: ["resident"],
  },
  {
    what: "a manager assigns",
    activity: () =>
      maintenance.requestAssigned({
        ...of(assigned),
        assigneeId: estate.assignee.id,
        previousAssigneeId: null,
      }),
    by: "manager",
    heard: ["assignee", "resident"],
  },
  {
    what: "the system assigns",
    activity: () =>
      maintenance.requestAssigned({
        ...of(assigned),
        assigneeId: estate.assignee.id,
        previousAssigneeId: null,
      }),
    by: null,
    heard: ["assignee", "resident"],
  },
  {
    what: "a manager reassigns",
    activity: () =>
      maintenance.requestAssigned({
        ...of(assigned),
        assigneeId: estate.assignee.id,
        previousAssigneeId: estate.colleague.id,
      }),
    by: "manager",
    heard: ["assignee", "colleague", "resident"],
  },
  {
    what: "a manager assigns it to themselves",
    activity: () =>
      maintenance.requestAssigned({
        ...of(assigned),
        assigneeId: estate.manager.id,
        previousAssigneeId: null,
      }),
    by: "manager",
    heard: ["resident"],
  },
  {
    what: "a manager takes it away",
    activity: () =>
      maintenance.requestUnassigned({
        ...of(unassigned),
        previousAssigneeId: estate.assignee.id,
        declined: false,
      }),
    by: "manager",
    heard: ["assignee"],
  },
  {
    what: "the assignee declines",
    activity: () =>
      maintenance.requestUnassigned({
        ...of(unassigned),
        previousAssigneeId: estate.assignee.id,
        declined: true,
      }),
    by: "assignee",
    heard: managers,
  },
  {
    what: "the assignee starts",
    activity: () => maintenance.requestStarted(of(assigned)),
    by: "assignee",
    heard: ["resident"],
  },
  {
    what: "a supervisor starts it for the assignee",
    activity: () => maintenance.requestStarted(of(assigned)),
    by: "supervisor",
    heard: ["assignee", "resident"],
  },
  {
    what: "the assignee resolves",
    activity: () => maintenance.requestResolved(of(assigned)),
    by: "assignee",
    heard: ["resident"],
  },
  {
    what: "the resident confirms",
    activity: () => maintenance.requestClosed(of(assigned)),
    by: "resident",
    heard: ["assignee"],
  },
  {
    what: "the system closes",
    activity: () => maintenance.requestClosed(of(assigned)),
    by: null,
    heard: ["assignee", "resident"],
  },
  {
    what: "the resident reopens",
    activity: () => maintenance.requestReopened(of(assigned)),
    by: "resident",
    heard: ["assignee", ...managers],
  },
  {
    what: "a manager reopens",
    activity: () => maintenance.requestReopened(of(assigned)),
    by: "manager",
    heard: ["assignee", "otherManager", "resident"],
  },
  {
    what: "the resident cancels",
    activity: () => maintenance.requestCancelled({ ...of(unassigned), from: "SUBMITTED" }),
    by: "resident",
    heard: [],
  },
  {
    what: "a manager cancels",
    activity: () => maintenance.requestCancelled({ ...of(assigned), from: "ASSIGNED" }),
    by: "manager",
    heard: ["assignee", "resident"],
  },
  {
    what: "the resident rates",
    activity: () => maintenance.requestRated({ ...of(assigned), rating: 5 }),
    by: "resident",
    heard: [],
  },
  {
    what: "the resident comments",
    activity: () => comment(assigned, "resident", false),
    by: "resident",
    heard: ["assignee"],
  },
  {
    what: "the resident comments, nobody is assigned",
    activity: () => comment(unassigned, "resident", false),
    by: "resident",
    heard: managers,
  },
  {
    what: "the resident comments, the assignee has left",
    activity: () => comment(orphaned, "resident", false),
    by: "resident",
    heard: managers,
  },
  {
    what: "the assignee comments",
    activity: () => comment(assigned, "assignee", false),
    by: "assignee",
    heard: ["resident"],
  },
  {
    what: "a manager comments",
    activity: () => comment(assigned, "manager", false),
    by: "manager",
    heard: ["assignee", "resident"],
  },
  {
    what: "the assignee leaves an internal note",
    activity: () => comment(assigned, "assignee", true),
    by: "assignee",
    heard: managers,
  },
  {
    what: "a manager leaves an internal note",
    activity: () => comment(assigned, "manager", true),
    by: "manager",
    heard: ["assignee", "otherManager"],
  },
  {
    what: "neighbours raise its priority",
    activity: () => maintenance.requestRaised({ ...of(assigned), priority: 3, flats: 3 }),
    by: null,
    heard: ["assignee", ...managers],
  },
  {
    what: "an emergency has nobody",
    activity: () => maintenance.emergencyUnassigned(of(unassigned)),
    by: null,
    heard: managers,
  },
];

const ofUser = (who: Who) => ({ userId: estate[who].id });

const PEOPLE: Row[] = [
  {
    what: "a resident registers",
    activity: () => people.residentRegistered(ofUser("newResident")),
    by: null,
    heard: ["newResident"],
  },
  {
    what: "staff register",
    activity: () => people.staffRegistered(ofUser("newStaff")),
    by: null,
    heard: ["newStaff"],
  },
  {
    what: "a new resident confirms the email",
    activity: () => people.emailVerified(ofUser("newResident")),
    by: null,
    heard: ["administrator", ...managers],
  },
  {
    what: "new staff confirm the email",
    activity: () => people.emailVerified(ofUser("newStaff")),
    by: null,
    heard: ["administrator"],
  },
  {
    what: "somebody approved earlier confirms the email",
    activity: () => people.emailVerified(ofUser("resident")),
    by: null,
    heard: [],
  },
  {
    what: "an account is approved",
    activity: () => people.accountApproved(ofUser("resident")),
    by: "manager",
    heard: ["resident"],
  },
  {
    what: "a registration is declined",
    activity: () => people.accountRejected({ ...ofUser("newResident"), reason: "Not a resident" }),
    by: "manager",
    heard: ["newResident"],
  },
  {
    what: "an account is deactivated",
    activity: () => people.accountDeactivated(ofUser("resident")),
    by: "administrator",
    heard: [],
  },
  {
    what: "a desk's requests go back to the managers with its account",
    activity: () => people.accountDeactivated({ ...ofUser("colleague"), returned: 2 }),
    by: "administrator",
    heard: managers,
  },
  {
    what: "somebody is invited",
    activity: () => people.personInvited(ofUser("newStaff")),
    by: "administrator",
    heard: [],
  },
  {
    what: "an invitation is taken back",
    activity: () => people.invitationRevoked(ofUser("newStaff")),
    by: "administrator",
    heard: [],
  },
  {
    what: "an invitation is accepted",
    activity: () => people.invitationAccepted(ofUser("resident")),
    by: null,
    heard: ["resident"],
  },
  {
    what: "somebody is signed out everywhere",
    activity: () => people.sessionsEnded(ofUser("resident")),
    by: "administrator",
    heard: [],
  },
  {
    what: "a resident moves out",
    activity: () => people.residentMovedOut(ofUser("resident")),
    by: "administrator",
    heard: [],
  },
  {
    what: "somebody's permissions change",
    activity: () =>
      people.rightsChanged({
        ...ofUser("colleague"),
        granted: ["canAssignRequests"],
        withdrawn: [],
        role: null,
      }),
    by: "administrator",
    heard: ["colleague"],
  },
  {
    what: "an account is opened again",
    activity: () => people.accountReactivated(ofUser("resident")),
    by: "administrator",
    heard: ["resident"],
  },
  {
    what: "a verification is asked for again",
    activity: () => people.verificationRequested(ofUser("newResident")),
    by: null,
    heard: [],
  },
  {
    what: "a registration is repeated",
    activity: () => people.registrationRepeated(ofUser("resident")),
    by: null,
    heard: [],
  },
  {
    what: "a new password is asked for",
    activity: () => people.passwordResetRequested(ofUser("resident")),
    by: null,
    heard: [],
  },
  {
    what: "a password is changed",
    activity: () => people.passwordChanged(ofUser("resident")),
    by: "resident",
    heard: [],
  },
];

/** The resident's booking of an area that a colleague decides about, unless nobody in particular does. */
async function booked(
  fact: "requested" | "confirmed" | "approaching" | "offered" | "other",
  approver = true,
) {
  const area = await anArea({ approverId: approver ? estate.colleague.id : null });
  const status = fact === "requested" || fact === "offered" ? "PENDING" : "CONFIRMED";
  const { id: bookingId } = await aBooking(estate.resident, area, { status });
  return { bookingId, count: 1 };
}

const BOOKINGS: Row[] = [
  {
    what: "a booking is asked for",
    activity: async () => bookings.bookingRequested(await booked("requested")),
    by: "resident",
    heard: ["colleague"],
  },
  {
    what: "a booking is asked for, and no one in particular decides",
    activity: async () => bookings.bookingRequested(await booked("requested", false)),
    by: "resident",
    heard: managers,
  },
  {
    what: "it was decided before anybody was asked",
    activity: async () => bookings.bookingRequested(await booked("confirmed")),
    by: "resident",
    heard: [],
  },
  {
    what: "the approver confirms",
    activity: async () => bookings.bookingConfirmed(await booked("confirmed")),
    by: "colleague",
    heard: ["resident"],
  },
  {
    what: "whoever books has it at once",
    activity: async () => bookings.bookingConfirmed(await booked("confirmed")),
    by: "resident",
    heard: [],
  },
  {
    what: "it is not approved",
    activity: async () => bookings.bookingRejected(await booked("other")),
    by: "colleague",
    heard: ["resident"],
  },
  {
    what: "a manager cancels a booking",
    activity: async () => bookings.bookingCancelled(await booked("other")),
    by: "manager",
    heard: ["resident"],
  },
  {
    what: "the area is closed",
    activity: async () => bookings.bookingDisplaced(await booked("other")),
    by: null,
    heard: ["resident"],
  },
  {
    what: "it is tomorrow",
    activity: async () => bookings.bookingApproaching(await booked("approaching")),
    by: null,
    heard: ["resident"],
  },
  {
    what: "a freed slot is offered",
    activity: async () => bookings.slotOffered(await booked("offered")),
    by: null,
    heard: ["resident"],
  },
  {
    what: "nobody came",
    activity: async () => bookings.bookingMissed(await booked("other")),
    by: "manager",
    heard: [],
  },
];

describe.each([
  ["maintenance", MAINTENANCE],
  ["people", PEOPLE],
  ["bookings", BOOKINGS],
])("who hears of it (%s)", (_, rows) => {
  test.each(rows)("$what", async ({ activity: make, by, heard }) => {
    const activity = published(await make(), by && estate[by]);

    await tell(activity);

    const nameOf = (id: string) => Object.entries(estate).find(([, person]) => person.id === id)?.[0];
    const told = (await toldOf(activity)).map(({ recipientId }) => nameOf(recipientId));
    expect(told.sort()).toEqual([...heard].sort());
  });
});
