import { beforeEach, expect, test } from "vitest";
import { closeRequest } from "@/lib/maintenance/close-request";
import { autoCloseResolved } from "@/lib/maintenance/sweep/auto-close-resolved";
import { systemActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { aRequest, aResident, aStaff } from "@/tests/support/factories";
import { settle } from "@/tests/support/jobs";
import { everything, hours, NOW, notesOf, requestNow } from "./overdue-requests";

const close = (now = NOW) => autoCloseResolved(systemActor("maintenance-auto-close"), now);
const days = (n: number) => hours(n * 24);
const asha = await aResident();
const ravi = await aStaff({ role: "ELECTRICIAN" });

const resolvedAt = (at: Date) =>
  aRequest({ from: asha, status: "RESOLVED", assignedTo: ravi, createdAt: days(-100), resolvedAt: at });

beforeEach(async () => {
  await close(days(10_000));
});

test.each([
  ["a second short of 7 days", new Date(days(-7).getTime() + 1000), 0],
  ["exactly 7 days", days(-7), 1],
  ["7 days and a second", new Date(days(-7).getTime() - 1000), 1],
])("%s after its resolution", async (_, at, closed) => {
  await resolvedAt(at);
  expect(await close()).toEqual({ closed });
});

test("AUTO_CLOSE_DAYS is the estate's to set", async () => {
  await prisma.setting.create({ data: { key: "autoCloseDays", value: 1 } });
  try {
    const { id } = await resolvedAt(days(-1));
    expect(await close()).toEqual({ closed: 1 });
    expect(await notesOf(id)).toEqual([
      "STATUS Closed automatically: nobody confirmed or reopened it for 1 day.",
    ]);
  } finally {
    await prisma.setting.delete({ where: { key: "autoCloseDays" } });
  }
});

test("the request is closed by the system, on the timeline and in the audit, and both sides are told", async () => {
  const { id } = await resolvedAt(days(-8));

  await close();
  await settle();

  expect(await requestNow(id)).toMatchObject({ status: "CLOSED", closedAt: NOW });
  expect(await prisma.maintenanceUpdate.findMany({ where: { requestId: id } })).toMatchObject([
    { kind: "STATUS", authorId: null, fromStatus: "RESOLVED", toStatus: "CLOSED", isInternal: false },
  ]);
  const [entry] = await prisma.auditEntry.findMany({ where: { entityId: id }, orderBy: { id: "desc" } });
  expect(entry?.actorLabel).toBe("system:maintenance-auto-close");
  const told = await prisma.notification.findMany({ where: { subject: `request:${id}` } });
  expect(told.map(({ recipientId, type }) => `${recipientId} ${type}`).sort()).toEqual(
    [`${asha.id} maintenance_closed`, `${ravi.id} maintenance_closed`].sort(),
  );
});

test("again, and three at once: each is closed once", async () => {
  for (let i = 0; i < 10; i++) await resolvedAt(days(-8));
  const all = await Promise.all([close(), close(), close()]);
  expect(all.reduce((sum, { closed }) => sum + closed, 0)).toBe(10);
  const before = await everything();
  expect(await close(hours(1))).toEqual({ closed: 0 });
  expect(await everything()).toEqual(before);
});

test("a resident who confirms at the same moment wins or loses cleanly", async () => {
  const { id, ticketNumber } = await resolvedAt(days(-8));
  const [swept, confirmed] = await Promise.allSettled([
    close(),
    closeRequest(asha.actor, { ticketNumber, rating: 5 } as never, NOW),
  ]);
  expect(swept.status).toBe("fulfilled");
  if (confirmed.status === "rejected") expect(confirmed.reason).toMatchObject({ kind: "conflict" });
  expect((await requestNow(id)).status).toBe("CLOSED");
  expect(await prisma.maintenanceUpdate.count({ where: { requestId: id, toStatus: "CLOSED" } })).toBe(1);
});

test("nothing else is closed", async () => {
  for (const status of ["SUBMITTED", "ACKNOWLEDGED", "ASSIGNED", "IN_PROGRESS", "CANCELLED"] as const)
    await aRequest({ from: asha, status, createdAt: days(-100) });
  expect(await close()).toEqual({ closed: 0 });
});
