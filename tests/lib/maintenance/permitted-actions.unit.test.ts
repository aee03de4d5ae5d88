import { expect, test } from "vitest";
import type { RequestStatus, StaffRole } from "@/lib/generated/prisma/enums";
import type { Permitted } from "@/lib/maintenance/permissions";
import { permittedActions } from "@/lib/maintenance/permitted-actions";
import { roleDefaults } from "@/lib/people/permissions";
import type { UserActor } from "@/lib/platform/actor";

const now = new Date("2026-11-22T06:00:00Z");

const person = (userId: string, role?: StaffRole): UserActor => ({
  kind: "user",
  userId,
  name: userId,
  email: `${userId}@khaki.example`,
  userType: role ? "STAFF" : "RESIDENT",
  isAdmin: false,
  staff: role
    ? { staffId: userId, role, reportUserIds: [], expertCategoryIds: [], ...roleDefaults(role) }
    : null,
  resident: null,
});

const asha = person("asha");
const meera = person("meera", "FACILITY_MANAGER");
const ravi = person("ravi", "ELECTRICIAN");

const request = (status: RequestStatus, given: Partial<Permitted> = {}): Permitted => ({
  status,
  residentId: "asha",
  createdById: "asha",
  assignedToId: ["ASSIGNED", "IN_PROGRESS", "RESOLVED", "CLOSED"].includes(status) ? "ravi" : null,
  resolvedAt: ["RESOLVED", "CLOSED"].includes(status) ? now : null,
  ratedAt: null,
  isFromReport: false,
  category: { roles: ["ELECTRICIAN"] },
  ...given,
});

const next = (actor: UserActor, status: RequestStatus, given: Partial<Permitted> = {}) =>
  permittedActions(actor, request(status, given), { reopenDays: 14, now }).primary;

test.each<[RequestStatus, string | null, string | null, string | null]>([
  // status, resident, electrician who has it (or whose trade it is), manager
  ["SUBMITTED", null, null, "acknowledge"],
  ["ACKNOWLEDGED", null, "start", "assign"],
  ["ASSIGNED", null, "start", null],
  ["IN_PROGRESS", null, "resolve", null],
  ["RESOLVED", "confirm", null, null],
  ["CLOSED", "rate", null, null],
  ["CANCELLED", null, null, null],
])(
  "the next step of %s: resident %s, electrician %s, manager %s",
  (status, resident, electrician, manager) => {
    expect(next(asha, status)).toBe(resident);
    expect(next(ravi, status)).toBe(electrician);
    expect(next(meera, status)).toBe(manager);
  },
);

test("a manager may still do what is on somebody's desk, from the menu", () => {
  const { others } = permittedActions(meera, request("IN_PROGRESS"), { reopenDays: 14, now });
  expect(others).toEqual(["resolve", "wait", "assign", "cancel"]);
});

test("a rating once given is changed from the menu", () => {
  const { primary, others } = permittedActions(asha, request("CLOSED", { ratedAt: now }), {
    reopenDays: 14,
    now,
  });
  expect(primary).toBeNull();
  expect(others).toEqual(["rate"]);
});

test("the resident who confirms may reopen instead", () => {
  expect(permittedActions(asha, request("RESOLVED"), { reopenDays: 14, now }).others).toEqual(["reopen"]);
});

test("while it waits the next thing is to go on, and it can still be resolved", () => {
  const waiting = { reopenDays: 14, now, isWaiting: true };
  expect(permittedActions(ravi, request("IN_PROGRESS"), waiting)).toEqual({
    primary: "resume",
    others: ["resolve"],
  });
  expect(permittedActions(asha, request("IN_PROGRESS"), waiting)).toEqual({ primary: null, others: [] });
});

test("nobody confirms or rates what a stranger reported, least of all whoever accepted it", () => {
  const accepted = { residentId: "meera", createdById: "meera", isFromReport: true };
  const on = (status: RequestStatus) =>
    permittedActions(meera, request(status, accepted), { reopenDays: 14, now });
  expect(on("RESOLVED")).toEqual({ primary: null, others: ["close", "reopen"] });
  expect(on("CLOSED")).toEqual({ primary: null, others: [] });
});
