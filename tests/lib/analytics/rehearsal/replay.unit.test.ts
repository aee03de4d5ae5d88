import { describe, expect, test } from "vitest";
import type { Draft } from "@/lib/analytics/rehearsal/draft";
import type { History, PastRequest, Reach } from "@/lib/analytics/rehearsal/history";
import { recorded } from "@/lib/analytics/rehearsal/recorded";
import { replay } from "@/lib/analytics/rehearsal/replay";
import { nextSweep, sweepAfter } from "@/lib/analytics/rehearsal/sweep-hours";
import type { ActiveStaff } from "@/lib/maintenance/suitable-staff";

const HOUR = 3_600_000;
/** Monday 09:00 in Kolkata: on the stroke of a sweep. */
const START = Date.parse("2026-09-07T03:30:00Z");
const at = (hours: number) => START + hours * HOUR;
const END = at(240);

const plumbing = {
  id: "plumbing",
  name: "Plumbing",
  maxPriority: 4,
  roles: ["PLUMBER" as const],
  hours: 24,
};
const plumber = (userId: string, more: Partial<ActiveStaff> = {}): ActiveStaff => ({
  userId,
  name: userId,
  role: "PLUMBER",
  isAvailable24x7: false,
  load: 0,
  rating: null,
  canAccessAllMaintenance: false,
  ...more,
});

const everything: Reach = { email: true, urgentEmail: true, sms: false, urgentSms: true };
const reader = (id: string, reach = everything) => ({
  id,
  types: {
    maintenance_assigned: reach,
    maintenance_unassigned: reach,
    maintenance_overdue: reach,
    maintenance_emergency: reach,
  },
});
const readers = ["p1", "p2", "boss", "resident"].map((id) => [id, reader(id)] as const);

let count = 0;
/** Given to p1 an hour after it was filed, started after two and resolved after `took` hours from the assignment. */
const request = (filed: number, took: number | null, more: Partial<PastRequest> = {}): PastRequest => ({
  id: `r${count++}`,
  categoryId: "plumbing",
  priority: 2,
  residentId: "resident",
  filedAt: at(filed),
  isEarlier: false,
  assignedAt: at(filed + 1),
  bySystem: false,
  assigneeId: "p1",
  startedAt: took === null ? null : at(filed + 2),
  resolvedAt: took === null ? null : at(filed + 1 + took),
  cancelledAt: null,
  dueAt: at(filed + 25),
  dueSince: at(filed + 1),
  level: 0,
  ...more,
});

const history = (requests: PastRequest[], more: Partial<History> = {}): History => ({
  from: START,
  to: END,
  requests,
  categories: [plumbing],
  staff: [plumber("p1"), plumber("p2")],
  facilityManagers: ["boss"],
  superiors: new Map([["p1", ["boss"]]]),
  readers: new Map(readers),
  ...more,
});

const draft = (more: Partial<Draft> = {}): Draft => ({
  maxConcurrentAssignments: 10,
  escalationHours: 24,
  autoAssignEmergency: true,
  hours: { plumbing: 24 },
  ...more,
});

describe("due dates and breaches", () => {
  test.each([
    ["in time", request(0, 24), {}, 0],
    ["a minute late", request(0, 24 + 1 / 60), {}, 1],
    ["late, with more hours in time", request(0, 30), { hours: { plumbing: 30 } }, 0],
    ["in time, with fewer hours late", request(0, 12), { hours: { plumbing: 8 } }, 1],
    ["due by hand: the hours have no say", request(0, 12, { dueAt: at(41) }), { hours: { plumbing: 8 } }, 0],
    ["not resolved, past its due date at the end", request(0, null, { startedAt: at(2) }), {}, 1],
    ["not resolved, due after the end", request(0, null), { hours: { plumbing: 500 } }, 0],
    ["cancelled after its due date", request(0, null, { cancelledAt: at(50) }), {}, 0],
    [
      "never given to anybody",
      request(0, null, { assignedAt: null, assigneeId: null, dueAt: null, dueSince: null }),
      {},
      0,
    ],
  ] as const)("%s", (_, past, changes, breaches) => {
    expect(replay(history([past]), draft(changes)).breaches).toBe(breaches);
  });

  test("what is still open is counted apart, and by category", () => {
    const tally = replay(history([request(0, null, { startedAt: at(2) }), request(0, 30)]), draft());
    expect(tally).toMatchObject({ requests: 2, assigned: 2, breaches: 2, stillOverdue: 1 });
    expect([...tally.breachesOf]).toEqual([["plumbing", 2]]);
  });
});

describe("the sweep", () => {
  test("comes on the hour of Kolkata, and what is due on the stroke is not overdue yet", () => {
    expect(sweepAfter(at(3))).toBe(at(4));
    expect(sweepAfter(at(3) + 1)).toBe(at(4));
    expect(nextSweep(at(3), null, 24)).toBe(at(4));
    expect(nextSweep(at(3), at(10), 24)).toBe(at(34));
    expect(nextSweep(at(50), at(10), 24)).toBe(at(51));
  });

  test.each([
    // Due at 25, taken up at 26, 50, 74 and so on, until it is resolved at `1 + took`.
    ["resolved before the first sweep", 25, 24, [0, 0, 0]],
    ["level 1", 26, 24, [1, 0, 0]],
    ["level 2 a day later", 50, 24, [1, 1, 0]],
    ["level 3", 74, 24, [1, 1, 1]],
    ["every six hours: faster up", 50, 6, [1, 1, 3]],
  ] as const)("%s", (_, took, escalationHours, levels) => {
    const tally = replay(history([request(0, took, { startedAt: at(2) })]), draft({ escalationHours }));
    expect(tally.escalations).toEqual(levels);
    expect(tally.reassigned).toBe(0);
    // Started work stays where it is: from level 3 on the managers decide.
    expect(tally.alerts).toBe(levels[2]);
  });

  test("what nobody has started goes to somebody else at level 3, with a new due date", () => {
    const tally = replay(history([request(0, 90, { startedAt: at(90) })]), draft());
    // Up at 26, 50 and 74; due again at 98, resolved at 91.
    expect(tally).toMatchObject({ escalations: [1, 1, 1], reassigned: 1, alerts: 0, breaches: 0 });
  });

  test("with nobody else suitable the facility managers are alerted", () => {
    const alone = history([request(0, 90, { startedAt: at(90) })], { staff: [plumber("p1")] });
    expect(replay(alone, draft())).toMatchObject({ reassigned: 0, alerts: 1, breaches: 1 });
  });
});

describe("the limit per person", () => {
  test("sends work to the next best with room", () => {
    const tally = replay(history([request(0, 20), request(0, 20)]), draft({ maxConcurrentAssignments: 1 }));
    expect(tally).toMatchObject({ assigned: 2, waited: 0, breaches: 0 });
  });

  test("makes it wait when nobody has room, and the work is late by as much", () => {
    const three = history([request(0, 20), request(0, 20), request(0, 20)]);
    const tally = replay(three, draft({ maxConcurrentAssignments: 1 }));
    // The third begins when the first ends, and is due a day after that.
    expect(tally).toMatchObject({ assigned: 3, waited: 1, stillWaiting: 0, breaches: 0 });
    const alone = replay({ ...three, staff: [plumber("p1")] }, draft({ maxConcurrentAssignments: 1 }));
    expect(alone).toMatchObject({ assigned: 3, waited: 2 });
  });

  test("the urgent one first, then the one that waits longest; the cancelled have left the line", () => {
    const never = request(0, null, { cancelledAt: at(9) });
    const [low, urgent] = [request(0, 400), request(1, 400, { priority: 3 })];
    const past = history([request(0, 30), never, low, urgent], { staff: [plumber("p1")] });
    const tally = replay(past, draft({ maxConcurrentAssignments: 1 }));
    // At 31 the desk is free: the urgent one gets it and keeps it, the low one waits to the end.
    expect(tally).toMatchObject({ waited: 3, stillWaiting: 1, assigned: 2 });
  });

  test("work from before the days takes room, and is not counted", () => {
    const before = request(-30, 400, { isEarlier: true });
    const past = history([before, request(0, 5)], { staff: [plumber("p1")] });
    expect(replay(past, draft({ maxConcurrentAssignments: 1 }))).toMatchObject({
      requests: 1,
      assigned: 0,
      stillWaiting: 1,
      breaches: 0,
    });
  });
});

describe("emergencies", () => {
  const byHand = request(0, 5, { priority: 4 });
  const staff = [plumber("p1"), plumber("p2", { isAvailable24x7: true })];

  test("are given at once to somebody who is there around the clock", () => {
    const tally = replay(history([byHand], { staff }), draft({ hours: { plumbing: 5 } }));
    // An hour earlier than it was, therefore done an hour earlier.
    expect(tally).toMatchObject({ bySystem: 1, breaches: 0 });
  });

  test("with nobody there, or switched off, people assign them by hand", () => {
    const nobody = replay(history([byHand]), draft());
    expect(nobody).toMatchObject({ bySystem: 0, assigned: 1, alerts: 1 });
    const off = replay(history([byHand], { staff }), draft({ autoAssignEmergency: false }));
    expect(off).toMatchObject({ bySystem: 0, assigned: 1, alerts: 0 });
  });

  test("that the system assigned take, by hand, as long as urgent ones usually did", () => {
    const auto = request(100, 5, { priority: 4, assignedAt: at(100), bySystem: true, dueSince: at(100) });
    const others = [1, 3, 8].map((delay) =>
      request(0, 5, { priority: 3, assignedAt: at(delay), startedAt: at(delay), resolvedAt: at(delay + 5) }),
    );
    const past = history([...others, auto], { staff, to: at(104) });
    // In the middle three hours: by 103 it is assigned, at 102 it would not be.
    const off = draft({ autoAssignEmergency: false });
    expect(replay(past, off).assigned).toBe(4);
    expect(replay({ ...past, to: at(102) }, off).assigned).toBe(3);
  });
});

describe("messages", () => {
  test("an assignment tells the assignee and the resident", () => {
    const { messages } = replay(history([request(0, 5)]), draft());
    expect(messages).toEqual({ inApp: 2, email: 2, sms: 0 });
  });

  test("an escalation tells assignee and managers; who is both superior and manager hears once", () => {
    const { messages } = replay(history([request(0, 50, { startedAt: at(2) })]), draft());
    // Two of the assignment; level 1 and level 2 with two people each, urgent and therefore by SMS too.
    expect(messages).toEqual({ inApp: 6, email: 6, sms: 4 });
  });

  test("many of one sweep are one notification each", () => {
    const seven = Array.from({ length: 7 }, () => request(0, 25.5, { startedAt: at(2) }));
    const { messages } = replay(history(seven), draft({ escalationHours: 720 }));
    expect(messages.inApp).toBe(7 * 2 + 2);
    const five = replay(history(seven.slice(0, 5)), draft({ escalationHours: 720 }));
    expect(five.messages.inApp).toBe(5 * 2 + 5 * 2);
  });

  test("preferences are kept, and an account that is not open hears nothing", () => {
    const quiet = { email: false, urgentEmail: true, sms: false, urgentSms: false };
    const past = history([request(0, 30)], { readers: new Map([["p1", reader("p1", quiet)]]) });
    expect(replay(past, draft()).messages).toEqual({ inApp: 2, email: 1, sms: 0 });
  });
});

test("what was is counted from the columns, what was not written down is no number", () => {
  const past = [
    request(0, 30, { level: 1 }),
    request(0, null, { level: 4 }),
    request(0, 5),
    request(0, null, { cancelledAt: at(60) }),
    request(-40, 500, { isEarlier: true, level: 3 }),
  ];
  const written = { bySystem: 2, reassigned: 3, alerts: 4, messages: { inApp: 5, email: 6, sms: 7 } };
  expect(recorded({ requests: past, to: END }, written)).toMatchObject({
    ...written,
    requests: 4,
    assigned: 4,
    breaches: 2,
    stillOverdue: 1,
    escalations: [2, 1, 2],
    waited: null,
  });
});

test("the history itself is left as it was", () => {
  const past = history([request(0, 90, { startedAt: at(90) }), request(0, 5, { priority: 4 })]);
  const before = JSON.stringify(past);
  replay(past, draft({ maxConcurrentAssignments: 1 }));
  expect(JSON.stringify(past)).toBe(before);
});
