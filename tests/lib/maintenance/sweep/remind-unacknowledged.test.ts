import { beforeEach, expect, test } from "vitest";
import { acknowledgeRequest } from "@/lib/maintenance/acknowledge-request";
import { remindUnacknowledged } from "@/lib/maintenance/sweep/remind-unacknowledged";
import { systemActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { aRequest, aResident, aStaff } from "@/tests/support/factories";
import { settle } from "@/tests/support/jobs";
import { countStatements, everything, forgetDueDates, hours, NOW, requestNow } from "./overdue-requests";

const remind = (now = NOW) => remindUnacknowledged(systemActor("maintenance-remind-unacknowledged"), now);
const asha = await aResident();
const meera = await aStaff({ role: "FACILITY_MANAGER" });

beforeEach(forgetDueDates);

test.each([
  ["Low, 3:59", 1, -239, 0],
  ["Low, 4:01", 1, -241, 1],
  ["Medium, 3:59", 2, -239, 0],
  ["Medium, 4:00", 2, -240, 1],
  ["Medium, 4:01", 2, -241, 1],
  ["High, 59 minutes", 3, -59, 0],
  ["High, 60 minutes", 3, -60, 1],
  ["High, 61 minutes", 3, -61, 1],
  ["Emergency, 59 minutes", 4, -59, 0],
  ["Emergency, 61 minutes", 4, -61, 1],
])("%s", async (_, priority, minutes, reminded) => {
  await aRequest({ from: asha, priority, createdAt: hours(minutes / 60) });
  expect(await remind()).toEqual({ reminded });
});

test("every facility manager is told once, however often and by how many it runs", async () => {
  const other = await aStaff({ role: "FACILITY_MANAGER" });
  const { id } = await aRequest({ from: asha, createdAt: hours(-5) });

  const all = await Promise.all([remind(), remind(), remind()]);
  expect(all.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(1);
  const before = await everything();
  expect(await remind(hours(1))).toEqual({ reminded: 0 });
  expect(await remind(hours(100))).toEqual({ reminded: 0 });
  expect(await everything()).toEqual(before);
  await settle();

  expect((await requestNow(id)).remindedAt).toEqual(NOW);
  const told = await prisma.notification.findMany({ where: { subject: `request:${id}` } });
  expect(told.map(({ recipientId }) => recipientId).sort()).toEqual([meera.id, other.id].sort());
  expect(new Set(told.map(({ type }) => type))).toEqual(new Set(["maintenance_follow_up"]));
});

test("what was acknowledged in time, or is no longer new, is not reminded of", async () => {
  const { ticketNumber } = await aRequest({ from: asha, createdAt: hours(-3) });
  await acknowledgeRequest(meera.actor, { ticketNumber }, hours(-1));
  for (const status of ["ASSIGNED", "RESOLVED", "CLOSED", "CANCELLED"] as const)
    await aRequest({ from: asha, status, createdAt: hours(-10) });
  expect(await remind()).toEqual({ reminded: 0 });
});

test("the number of statements does not depend on the number of requests", async () => {
  const few = await countStatements(async () => {
    await remind(hours(-1000));
  });
  for (let i = 0; i < 25; i++) await aRequest({ from: asha, createdAt: hours(-5) });
  const one = await countStatements(async () => expect(await remind()).toEqual({ reminded: 25 }));
  expect(one - few).toBeLessThanOrEqual(1);
});
