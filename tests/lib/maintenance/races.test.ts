import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { acknowledgeRequest } from "@/lib/maintenance/acknowledge-request";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { cancelRequest } from "@/lib/maintenance/cancel-request";
import { rateRequest } from "@/lib/maintenance/rate-request";
import { resolveRequest } from "@/lib/maintenance/resolve-request";
import { submitRequestInput } from "@/lib/maintenance/schema";
import { startRequest } from "@/lib/maintenance/start-request";
import { submitRequest } from "@/lib/maintenance/submit-request";
import type { AppError } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { aCategory, aRequest, aResident, aStaff } from "@/tests/support/factories";

const category = await aCategory({ roles: ["ELECTRICIAN"] });
const asha = await aResident();
const meera = await aStaff({ role: "FACILITY_MANAGER" });

const outcomes = async (attempts: Promise<unknown>[]) =>
  (await Promise.allSettled(attempts)).map((each) =>
    each.status === "fulfilled" ? "done" : ((each.reason as AppError).kind ?? String(each.reason)),
  );
const count = (all: string[], one: string) => all.filter((each) => each === one).length;
const inHand = (ticketNumber: string) =>
  ({ ticketNumber, photos: [], resolution: "Replaced the switch." }) as never;

test("fifty assignments at once to a person at 9 of 10: exactly one succeeds", {
  timeout: 60_000,
}, async () => {
  const ravi = await aStaff({ role: "ELECTRICIAN" });
  for (let i = 0; i < 9; i++) await aRequest({ from: asha, category, status: "ASSIGNED", assignedTo: ravi });
  const waiting = await Promise.all(
    Array.from({ length: 50 }, () => aRequest({ from: asha, category, status: "ACKNOWLEDGED" })),
  );

  const all = await outcomes(
    waiting.map(({ ticketNumber }) =>
      assignRequest(meera.actor, { ticketNumber, assigneeId: ravi.id } as never),
    ),
  );

  expect([count(all, "done"), count(all, "limit_reached")]).toEqual([1, 49]);
  expect(
    await prisma.maintenanceRequest.count({ where: { assignedToId: ravi.id, status: "ASSIGNED" } }),
  ).toBe(10);
});

test("the cap also holds for whoever takes work by starting it", { timeout: 60_000 }, async () => {
  const ravi = await aStaff({ role: "ELECTRICIAN" });
  for (let i = 0; i < 8; i++) await aRequest({ from: asha, category, status: "ASSIGNED", assignedTo: ravi });
  const waiting = await Promise.all(
    Array.from({ length: 10 }, () => aRequest({ from: asha, category, status: "ACKNOWLEDGED" })),
  );

  const all = await outcomes(
    waiting.map(({ ticketNumber }, i) =>
      i % 2
        ? startRequest(ravi.actor, { ticketNumber })
        : assignRequest(meera.actor, { ticketNumber, assigneeId: ravi.id } as never),
    ),
  );

  expect([count(all, "done"), count(all, "limit_reached")]).toEqual([2, 8]);
});

test("two managers acknowledge at once: one succeeds, the other is told", async () => {
  const other = await aStaff({ role: "FACILITY_MANAGER" });
  const { ticketNumber, id } = await aRequest({ from: asha, category });
  const all = await outcomes(
    [meera, other].map((manager) => acknowledgeRequest(manager.actor, { ticketNumber, seen: "SUBMITTED" })),
  );
  expect(all.sort()).toEqual(["conflict", "done"]);
  expect(await prisma.maintenanceUpdate.count({ where: { requestId: id, toStatus: "ACKNOWLEDGED" } })).toBe(
    1,
  );
});

test("two managers assign different people at once: one assignment stands, and only one is on the timeline", async () => {
  const [ravi, nandini] = [await aStaff({ role: "ELECTRICIAN" }), await aStaff({ role: "ELECTRICIAN" })];
  const { ticketNumber, id } = await aRequest({ from: asha, category, status: "ASSIGNED" });
  const all = await outcomes(
    [ravi, nandini].map((who) => assignRequest(meera.actor, { ticketNumber, assigneeId: who.id } as never)),
  );
  expect(all.sort()).toEqual(["conflict", "done"]);
  expect(await prisma.maintenanceUpdate.count({ where: { requestId: id, kind: "SYSTEM" } })).toBe(1);
});

test("one starts while another cancels: exactly one happens", async () => {
  const ravi = await aStaff({ role: "ELECTRICIAN" });
  for (let round = 0; round < 5; round++) {
    const { ticketNumber } = await aRequest({ from: asha, category, status: "ASSIGNED", assignedTo: ravi });
    const target = { ticketNumber, seen: "ASSIGNED" as const };
    const all = await outcomes([
      startRequest(ravi.actor, target),
      cancelRequest(meera.actor, { ...target, reason: "Not needed." }),
    ]);
    expect(all.sort()).toEqual(["conflict", "done"]);
  }
});

test("a screen that is behind is told so, and nothing changes", async () => {
  const { ticketNumber, id } = await aRequest({ from: asha, category, status: "IN_PROGRESS" });
  const late = cancelRequest(meera.actor, { ticketNumber, seen: "ACKNOWLEDGED", reason: "Old screen." });
  await expect(late).rejects.toMatchObject({
    kind: "conflict",
    message: expect.stringContaining("In progress"),
  });
  expect((await prisma.maintenanceRequest.findUniqueOrThrow({ where: { id } })).status).toBe("IN_PROGRESS");
});

test("a double-clicked submit is one request, and both clicks get its number", async () => {
  const input = submitRequestInput.parse({
    title: "Geyser",
    description: "No hot water.",
    categoryId: category.id,
    idempotencyKey: randomUUID(),
  });
  const [first, second] = await Promise.all([
    submitRequest(asha.actor, input),
    submitRequest(asha.actor, input),
  ]);
  expect(second).toEqual(first);
  expect(await prisma.maintenanceRequest.count({ where: { residentId: asha.id, title: "Geyser" } })).toBe(1);

  const changed = submitRequest(asha.actor, { ...input, title: "Something else" });
  await expect(changed).rejects.toMatchObject({ kind: "conflict", reason: "idempotency.key_reused" });
});

test("two people use the same key by chance: each has their own request", async () => {
  const vikram = await aResident();
  const input = submitRequestInput.parse({
    title: "Lamp",
    description: "Flickers.",
    categoryId: category.id,
    idempotencyKey: randomUUID(),
  });
  const [a, b] = await Promise.all([submitRequest(asha.actor, input), submitRequest(vikram.actor, input)]);
  expect(a.ticketNumber).not.toBe(b.ticketNumber);
});

test("tickets filed at once all have numbers of their own", async () => {
  const input = submitRequestInput.parse({ title: "Fan", description: "Noisy.", categoryId: category.id });
  const all = await Promise.all(Array.from({ length: 30 }, () => submitRequest(asha.actor, input)));
  expect(new Set(all.map((each) => each.ticketNumber)).size).toBe(30);
});

test("a refused verb leaves no activity, no timeline, no audit", async () => {
  const { ticketNumber, id } = await aRequest({ from: asha, category, status: "SUBMITTED" });
  const tasks = () => prisma.$queryRaw<{ n: number }[]>`select count(*)::int n from jobs.task`;
  const audits = () => prisma.auditEntry.count({ where: { entityId: id } });
  const [[before], auditsBefore] = [await tasks(), await audits()];
  await expect(resolveRequest(meera.actor, inHand(ticketNumber))).rejects.toMatchObject({
    kind: "invalid_transition",
  });
  await expect(rateRequest(asha.actor, { ticketNumber, rating: 5 } as never)).rejects.toMatchObject({
    kind: "invalid_transition",
  });
  expect((await tasks())[0]).toEqual(before);
  expect(await audits()).toBe(auditsBefore);
  expect(await prisma.maintenanceUpdate.count({ where: { requestId: id } })).toBe(0);
});
