import { beforeEach, expect, test } from "vitest";
import { assignEmergency } from "@/lib/maintenance/assign-emergency";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { systemActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { aCategory, aRequest, aResident, aStaff } from "@/tests/support/factories";
import { whyOf } from "@/tests/support/why";

const asha = await aResident();
const meera = await aStaff({ role: "FACILITY_MANAGER", name: "Meera Iyer" });
const system = systemActor("maintenance-assign-emergency");

beforeEach(async () => {
  await prisma.staff.updateMany({ where: { userId: { not: meera.id } }, data: { isActive: false } });
});

const electrical = () => aCategory({ roles: ["ELECTRICIAN"] });

test("an emergency assignment is stored with everybody who was passed over, and why", async () => {
  const category = await electrical();
  const away = await aStaff({ role: "ELECTRICIAN", name: "Abhay Away" });
  const full = await aStaff({ role: "ELECTRICIAN", name: "Bina Full", isAvailable24x7: true });
  for (let i = 0; i < 10; i++) await aRequest({ from: asha, category, status: "ASSIGNED", assignedTo: full });
  const ravi = await aStaff({ name: "Ravi Kumar", isAvailable24x7: true });
  const { id } = await aRequest({ from: asha, category, priority: 4 });

  await assignEmergency(system, { requestId: id });
  await assignEmergency(system, { requestId: id });

  expect(await prisma.decision.findMany({ where: { subject: `request:${id}` } })).toMatchObject([
    { kind: "EMERGENCY_ASSIGNMENT", personId: ravi.id, outcome: "assigned" },
  ]);
  const { decisions } = await whyOf(meera.actor, id);
  expect(decisions[0]?.sentence).toBe(
    "The system gave this emergency to Ravi Kumar, the best-ranked person who is available 24×7 and has room (can take any request, has 0 of 10, not rated yet).",
  );
  expect(decisions[0]?.candidates.map(({ userId }) => userId)).toEqual([away.id, full.id, meera.id, ravi.id]);
  expect(decisions[0]?.candidates.map(({ reason }) => reason.split("; ")[1])).toEqual([
    "passed over because they are not available 24×7.",
    "passed over because they are full.",
    "passed over because they are not available 24×7.",
    "chosen.",
  ]);
});

test("an emergency that finds nobody says so, once however often it is tried", async () => {
  const { id } = await aRequest({ from: asha, category: await electrical(), priority: 4 });
  await assignEmergency(system, { requestId: id });
  await assignEmergency(system, { requestId: id });
  const { decisions } = await whyOf(meera.actor, id);
  expect(decisions.map(({ sentence }) => sentence)).toEqual([
    "Nobody was assigned because not even the one suitable person is available 24×7 and has room; the facility managers were alerted.",
  ]);
});

test("an assignment by hand keeps the order that was suggested then", async () => {
  const category = await electrical();
  const ravi = await aStaff({ role: "ELECTRICIAN", name: "Ravi Kumar" });
  const request = await aRequest({ from: asha, category, status: "ACKNOWLEDGED" });
  await assignRequest(meera.actor, { ticketNumber: request.ticketNumber, assigneeId: meera.id } as never);
  await assignRequest(meera.actor, { ticketNumber: request.ticketNumber, assigneeId: ravi.id } as never);

  const { decisions } = await whyOf(meera.actor, request.id);
  expect(decisions.map(({ sentence }) => sentence)).toEqual([
    `Meera Iyer chose Ravi Kumar, who was suggested first (specialist for ${category.name}, has 0 of 10, not rated yet).`,
    `Meera Iyer chose Meera Iyer (can take any request, has 0 of 10, not rated yet); Ravi Kumar was suggested first (specialist for ${category.name}, has 0 of 10, not rated yet).`,
  ]);
});

test("a refused assignment stores nothing", async () => {
  const request = await aRequest({ from: asha, status: "ACKNOWLEDGED" });
  const cleaner = await aStaff({ role: "CLEANER" });
  await expect(
    assignRequest(meera.actor, { ticketNumber: request.ticketNumber, assigneeId: cleaner.id } as never),
  ).rejects.toMatchObject({ kind: "validation" });
  expect((await whyOf(meera.actor, request.id)).decisions).toEqual([]);
});

test("decisions are for staff who may see the request", async () => {
  const { id } = await aRequest({ from: asha, status: "ASSIGNED" });
  const cleaner = await aStaff({ role: "CLEANER" });
  for (const { actor } of [asha, cleaner])
    await expect(whyOf(actor, id)).rejects.toMatchObject({ kind: "not_found" });
});

test("why not escalated is answered as of now", async () => {
  const now = new Date("2026-11-22T10:00:00Z");
  const { id } = await aRequest({
    from: asha,
    status: "ASSIGNED",
    createdAt: new Date("2026-11-20T10:00:00Z"),
    estimatedCompletion: new Date("2026-11-22T13:00:00Z"),
  });
  expect((await whyOf(meera.actor, id, now)).whyNotEscalated).toBe("It is not overdue: it is due in 3 h.");
});
