import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { escalateOverdue } from "@/lib/maintenance/sweep/escalate-overdue";
import { systemActor } from "@/lib/platform/actor";
import { pool, prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "@/tests/support/activities";
import { aCategory, aRequest, aResident, aStaff } from "@/tests/support/factories";
import { settle } from "@/tests/support/jobs";
import { whyOf } from "@/tests/support/why";
import {
  anOverdue,
  countStatements,
  everything,
  forgetDueDates,
  hours,
  NOW,
  notesOf,
  requestNow,
} from "./overdue-requests";

const sweeper = systemActor("maintenance-escalate-overdue");
const sweep = (now = NOW) => escalateOverdue(sweeper, now);
const asha = await aResident();
const meera = await aStaff({ role: "FACILITY_MANAGER", name: "Meera Iyer" });

beforeEach(async () => {
  await forgetDueDates();
  // Only the people of the test itself take part.
  await prisma.staff.updateMany({ where: { userId: { not: meera.id } }, data: { isActive: false } });
});

const electrical = () => aCategory({ roles: ["ELECTRICIAN"], maxPriority: 4 });
const toldOf = async (requestId: string, type = "maintenance_overdue") =>
  (
    await prisma.notification.findMany({
      where: { subject: `request:${requestId}`, type },
      include: { deliveries: true },
    })
  ).map(({ recipientId, isUrgent }) => ({ recipientId, isUrgent }));

test("level 1: a note, the assignee and the active facility managers are told urgently, nothing else changes", async () => {
  const ravi = await aStaff({ role: "ELECTRICIAN", name: "Ravi Kumar" });
  const request = await anOverdue({ from: asha, category: await electrical(), assignedTo: ravi });

  expect(await sweep()).toEqual({ escalated: 1, reassigned: 0 });
  await settle();

  expect(await requestNow(request.id)).toMatchObject({
    ...request,
    escalationLevel: 1,
    lastEscalatedAt: NOW,
    updatedAt: NOW,
  });
  expect(await notesOf(request.id)).toEqual(["SYSTEM Overdue by 1 h: escalated to level 1."]);
  const told = await toldOf(request.id);
  expect(told.map(({ recipientId }) => recipientId).sort()).toEqual([meera.id, ravi.id].sort());
  expect(told.every(({ isUrgent }) => isUrgent)).toBe(true);
});

test("level 2: the priority rises by one and the whole reporting chain is told", async () => {
  const top = await aStaff({ role: "ACCOUNTANT" });
  const middle = await aStaff({ role: "MAINTENANCE_SUPERVISOR", reportingTo: top });
  const ravi = await aStaff({ role: "ELECTRICIAN", reportingTo: middle });
  const stranger = await aStaff({ role: "MAINTENANCE_SUPERVISOR" });
  const request = await anOverdue({
    from: asha,
    category: await electrical(),
    assignedTo: ravi,
    status: "IN_PROGRESS",
    escalationLevel: 1,
    lastEscalatedAt: hours(-24),
  });

  await sweep();
  await settle();

  expect(await requestNow(request.id)).toMatchObject({
    escalationLevel: 2,
    priority: 3,
    assignedToId: ravi.id,
  });
  expect((await notesOf(request.id)).join()).toContain("Priority raised from Medium to High.");
  const told = (await toldOf(request.id)).map(({ recipientId }) => recipientId);
  expect(told.sort()).toEqual([meera.id, ravi.id, middle.id, top.id].sort());
  expect(told).not.toContain(stranger.id);
});

test.each([
  ["below the ceiling it rises", 2, 4, 3],
  ["at the ceiling it stays", 2, 2, 2],
  ["above a ceiling that was lowered it stays", 3, 2, 3],
  ["an emergency stays one", 4, 4, 4],
])("level 2: %s", async (_, priority, maxPriority, expected) => {
  const category = await aCategory({ maxPriority });
  const request = await anOverdue({ from: asha, category, priority, escalationLevel: 1 });
  await sweep();
  expect((await requestNow(request.id)).priority).toBe(expected);
});

test("level 3: work that has not started goes to the best-ranked other person with room", async () => {
  const category = await electrical();
  const ravi = await aStaff({ role: "ELECTRICIAN", name: "Ravi Kumar" });
  const full = await aStaff({ role: "ELECTRICIAN", name: "Abhay Full" });
  const busy = await aStaff({ role: "ELECTRICIAN", name: "Bina Busy" });
  const free = await aStaff({ role: "ELECTRICIAN", name: "Chitra Free" });
  const later = { category, status: "ASSIGNED", estimatedCompletion: hours(50) } as const;
  for (let i = 0; i < 10; i++) await aRequest({ from: asha, assignedTo: full, ...later });
  await aRequest({ from: asha, assignedTo: busy, ...later });
  const request = await anOverdue({
    from: asha,
    category,
    assignedTo: ravi,
    priority: 3,
    escalationLevel: 2,
  });

  expect(await sweep()).toEqual({ escalated: 1, reassigned: 1 });
  expect(await activitiesOf(request.id, "requestId")).toEqual(["maintenance/request.assigned"]);
  await settle();

  expect(await requestNow(request.id)).toMatchObject({
    status: "ASSIGNED",
    assignedToId: free.id,
    assignedById: null,
    assignedAt: NOW,
    estimatedCompletion: hours(24),
    escalationLevel: 3,
    priority: 3,
  });
  expect(await notesOf(request.id)).toEqual([
    "SYSTEM Overdue by 1 h: escalated to level 3. Passed from Ravi Kumar to Chitra Free.",
  ]);
  expect((await toldOf(request.id, "maintenance_assigned")).map((each) => each.recipientId)).toContain(
    free.id,
  );
  expect((await toldOf(request.id, "maintenance_unassigned")).map((each) => each.recipientId)).toEqual([
    ravi.id,
  ]);
  expect((await toldOf(request.id)).map((each) => each.recipientId)).toEqual([meera.id]);

  const { decisions } = await whyOf(meera.actor, request.id, NOW);
  expect(decisions.find(({ kind }) => kind === "REASSIGNMENT")).toMatchObject({
    sentence:
      "Passed from Ravi Kumar to Chitra Free because work had not started at level 3; Chitra Free was the best-ranked other person with room (specialist for " +
      `${category.name}, has 0 of 10, not rated yet).`,
  });
  const reasons = Object.fromEntries(
    decisions.flatMap(({ candidates }) => candidates.map(({ name, reason }) => [name, reason])),
  );
  expect(reasons["Abhay Full"]).toMatch(/has 10 of 10.*passed over because they are full\.$/);
  expect(reasons["Ravi Kumar"]).toMatch(/theirs already\.$/);
  expect(reasons["Chitra Free"]).toMatch(/; chosen\.$/);
});

test("level 3: with nobody suitable who has room it stays, and the facility managers are alerted", async () => {
  await prisma.staff.update({ where: { userId: meera.id }, data: { isActive: false } });
  const ravi = await aStaff({ role: "ELECTRICIAN" });
  const request = await anOverdue({
    from: asha,
    category: await electrical(),
    assignedTo: ravi,
    escalationLevel: 2,
  });

  expect(await sweep()).toEqual({ escalated: 1, reassigned: 0 });
  await prisma.staff.update({ where: { userId: meera.id }, data: { isActive: true } });
  await settle();

  expect(await requestNow(request.id)).toMatchObject({
    assignedToId: ravi.id,
    estimatedCompletion: hours(-1),
  });
  expect((await notesOf(request.id)).join()).toContain("The facility managers have been alerted.");
  expect(await toldOf(request.id)).toContainEqual({ recipientId: meera.id, isUrgent: true });
  const { decisions } = await whyOf(meera.actor, request.id, NOW);
  expect(decisions.find(({ kind }) => kind === "REASSIGNMENT")).toMatchObject({ outcome: "alerted" });
});

test("level 3: work that has started stays where it is, and the facility managers are alerted", async () => {
  const category = await electrical();
  await aStaff({ role: "ELECTRICIAN" });
  const ravi = await aStaff({ role: "ELECTRICIAN" });
  const request = await anOverdue({
    from: asha,
    category,
    assignedTo: ravi,
    status: "IN_PROGRESS",
    escalationLevel: 4,
    lastEscalatedAt: hours(-30),
  });
  expect(await sweep()).toEqual({ escalated: 1, reassigned: 0 });
  expect(await requestNow(request.id)).toMatchObject({
    escalationLevel: 5,
    assignedToId: ravi.id,
    priority: 2,
  });
  expect((await notesOf(request.id)).join()).toContain("alerted");
});

test.each(["SUBMITTED", "ACKNOWLEDGED", "RESOLVED", "CLOSED", "CANCELLED"] as const)(
  "a request that is %s is never escalated",
  async (status) => {
    const request = await anOverdue({ from: asha, status });
    expect(await sweep()).toEqual({ escalated: 0, reassigned: 0 });
    expect(await requestNow(request.id)).toEqual(request);
  },
);

test.each([
  ["due a millisecond ago", new Date(NOW.getTime() - 1), null, 1],
  ["due now", NOW, null, 0],
  ["due later", hours(1), null, 0],
  ["without a due date", null, null, 0],
  ["escalated just under 24 hours ago", hours(-50), new Date(NOW.getTime() - 24 * 3_600_000 + 1), 0],
  ["escalated exactly 24 hours ago", hours(-50), hours(-24), 1],
  ["escalated long ago", hours(-500), hours(-400), 1],
])("%s: %#", async (_, estimatedCompletion, lastEscalatedAt, escalated) => {
  await anOverdue({ from: asha, estimatedCompletion, lastEscalatedAt });
  expect((await sweep()).escalated).toBe(escalated);
});

test("ESCALATION_HOURS is the estate's to set", async () => {
  await prisma.setting.create({ data: { key: "escalationHours", value: 2 } });
  try {
    const request = await anOverdue({ from: asha, lastEscalatedAt: hours(-2), escalationLevel: 1 });
    await anOverdue({ from: asha, lastEscalatedAt: hours(-1.9), escalationLevel: 1 });
    expect((await sweep()).escalated).toBe(1);
    expect((await requestNow(request.id)).escalationLevel).toBe(2);
  } finally {
    await prisma.setting.delete({ where: { key: "escalationHours" } });
  }
});

test("over four days: one level a day, in whatever time zone the server and the estate are", async () => {
  const ravi = await aStaff({ role: "ELECTRICIAN" });
  const request = await anOverdue({
    from: asha,
    category: await aCategory({ roles: [] }),
    assignedTo: ravi,
    status: "IN_PROGRESS",
  });
  const levels: number[] = [];
  for (const hour of [0, 1, 23, 24, 25, 47, 48, 71, 72, 73, 95, 96]) {
    const { escalated } = await sweep(hours(hour));
    if (escalated) levels.push(hour);
  }
  expect(levels).toEqual([0, 24, 48, 72, 96]);
  expect((await requestNow(request.id)).escalationLevel).toBe(5);
});

test("running it again in the same hour changes nothing at all", async () => {
  const category = await electrical();
  await aStaff({ role: "ELECTRICIAN" });
  for (const escalationLevel of [0, 1, 2, 5]) await anOverdue({ from: asha, category, escalationLevel });
  expect((await sweep()).escalated).toBe(4);
  const before = await everything();

  expect(await sweep(hours(0.5))).toEqual({ escalated: 0, reassigned: 0 });
  expect(await everything()).toEqual(before);
});

test("four sweeps at once escalate each request once", async () => {
  const category = await electrical();
  await aStaff({ role: "ELECTRICIAN" });
  const requests = [];
  for (let i = 0; i < 40; i++)
    requests.push(await anOverdue({ from: asha, category, assignedTo: meera, escalationLevel: i % 4 }));

  const results = await Promise.all([sweep(), sweep(), sweep(), sweep()]);

  expect(results.reduce((sum, { escalated }) => sum + escalated, 0)).toBe(40);
  for (const { id, escalationLevel } of requests) {
    expect((await requestNow(id)).escalationLevel).toBe(escalationLevel + 1);
    expect(await notesOf(id)).toHaveLength(1);
  }
});

test("the cap holds while managers assign to the same people during the sweep", {
  timeout: 60_000,
}, async () => {
  const category = await electrical();
  const [ravi, nandini] = [await aStaff({ role: "ELECTRICIAN" }), await aStaff({ role: "ELECTRICIAN" })];
  const away = await aStaff({ role: "ELECTRICIAN" });
  for (let i = 0; i < 30; i++)
    await anOverdue({ from: asha, category, assignedTo: away, escalationLevel: 3 });
  await prisma.staff.update({ where: { userId: away.id }, data: { isActive: false } });
  await prisma.staff.update({ where: { userId: meera.id }, data: { isActive: false } });
  const waiting = await Promise.all(
    Array.from({ length: 20 }, () => aRequest({ from: asha, category, status: "ACKNOWLEDGED" })),
  );

  const assigning = waiting.map(({ ticketNumber }, i) =>
    assignRequest(meera.actor, { ticketNumber, assigneeId: (i % 2 ? ravi : nandini).id } as never),
  );
  const [swept] = await Promise.all([sweep(), sweep(), Promise.allSettled(assigning)]);
  await prisma.staff.update({ where: { userId: meera.id }, data: { isActive: true } });

  expect(swept.escalated).toBeLessThanOrEqual(30);
  const load = (userId: string) =>
    prisma.maintenanceRequest.count({
      where: { assignedToId: userId, status: { in: ["ASSIGNED", "IN_PROGRESS"] } },
    });
  expect([await load(ravi.id), await load(nandini.id)]).toEqual([10, 10]);
});

test("a request somebody changes at this very moment is left alone, and nobody waits", async () => {
  const request = await anOverdue({ from: asha, escalationLevel: 2 });
  const other = await anOverdue({ from: asha });
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("update maintenance_requests set title = 'Changed' where id = $1", [request.id]);
    expect((await sweep()).escalated).toBe(1);
    await client.query("rollback");
  } finally {
    client.release();
  }
  expect((await requestNow(request.id)).escalationLevel).toBe(2);
  expect((await requestNow(other.id)).escalationLevel).toBe(1);
  expect((await sweep()).escalated).toBe(1);
});

test("the audit says that the sweep did it", async () => {
  const request = await anOverdue({ from: asha });
  await sweep();
  const [entry] = await prisma.auditEntry.findMany({
    where: { entityId: request.id, action: "UPDATE" },
    orderBy: { id: "desc" },
  });
  expect(entry).toMatchObject({
    actorLabel: "system:maintenance-escalate-overdue",
    changes: { escalation_level: [0, 1] },
  });
});

test("only the system sweeps", async () => {
  await expect(escalateOverdue(meera.actor, NOW)).rejects.toMatchObject({ kind: "forbidden" });
});

async function manyOverdue(count: number, escalationLevel: number) {
  const category = await electrical();
  const [model] = [await anOverdue({ from: asha, category, assignedTo: meera, escalationLevel })];
  await prisma.$executeRaw`
    insert into maintenance_requests (id, ticket_number, title, description, category_id, resident_id, created_by_id,
      flat_number, block, priority, status, assigned_to_id, assigned_at, acknowledged_at, estimated_completion,
      escalation_level, created_at, updated_at)
    select uuid_v7(), ${randomUUID()} || n, title, description, category_id, resident_id, created_by_id, flat_number,
      block, priority, status, assigned_to_id, assigned_at, acknowledged_at, estimated_completion, escalation_level,
      created_at, updated_at
    from maintenance_requests, generate_series(2, ${count}::int) n where id = ${model.id}::uuid`;
}

test.each([
  ["in place", 0],
  ["with reassignment", 2],
])(
  "the number of statements does not depend on the number of requests: %s",
  async (_, level) => {
    const statements: number[] = [];
    for (const count of [100, level ? 900 : 2000]) {
      await aStaff({ role: "ELECTRICIAN" });
      await manyOverdue(count, level);
      statements.push(await countStatements(async () => expect((await sweep()).escalated).toBe(count)));
      await forgetDueDates();
    }
    expect(new Set(statements).size).toBe(1);
    expect(statements[0]).toBeLessThan(30);
  },
  60_000,
);

test("more than a batch: everything is escalated, in a few statements for each batch", {
  timeout: 120_000,
}, async () => {
  await manyOverdue(5200, 0);
  const statements = await countStatements(async () => expect((await sweep()).escalated).toBe(5200));
  expect(statements).toBeLessThan(40);
  expect(
    await prisma.maintenanceRequest.count({ where: { estimatedCompletion: hours(-1), escalationLevel: 1 } }),
  ).toBe(5200);
});
