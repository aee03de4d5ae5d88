import { expect, test } from "vitest";
import { joinRequest } from "@/lib/maintenance/affected/join-request";
import { leaveRequest } from "@/lib/maintenance/affected/leave-request";
import { priorityFor } from "@/lib/maintenance/affected/priority-rule";
import { listShared } from "@/lib/maintenance/affected/queries";
import { getRequest } from "@/lib/maintenance/queries";
import { resolveRequest } from "@/lib/maintenance/resolve-request";
import { notify } from "@/lib/notifications/notify";
import { prisma } from "@/lib/platform/prisma";
import { anonymous, systemActor } from "@/tests/support/actors";
import { aCategory, aPlace, aRequest, aResident, aStaff } from "@/tests/support/factories";
import { settle } from "@/tests/support/jobs";

const category = await aCategory({ roles: ["ELECTRICIAN"], maxPriority: 3 });
const [asha, vikram, nila, omar] = [
  await aResident({ flatNumber: "A-101" }),
  await aResident({ flatNumber: "A-102" }),
  await aResident({ flatNumber: "A-102" }),
  await aResident({ flatNumber: "A-103" }),
];
const lift = await aPlace();
const aShared = (more: object = {}) => aRequest({ from: asha, category, placeId: lift.id, ...more });
const priorityOf = async (id: string) =>
  (await prisma.maintenanceRequest.findUniqueOrThrow({ where: { id } })).priority;

test("a neighbour learns that a shared place is reported, and nothing more of the request", async () => {
  const { ticketNumber } = await aShared({ title: "Lift stops between floors" });
  const seen = (await listShared(vikram.actor, {})).rows.find((row) => row.ticketNumber === ticketNumber);
  expect(seen).toEqual({
    ticketNumber,
    title: "Lift stops between floors",
    status: "SUBMITTED",
    createdAt: expect.any(Date),
    place: { name: lift.name, block: lift.block },
    flats: 1,
    isOwn: false,
    mayOpen: false,
    hasJoined: false,
    canJoin: true,
  });
  await expect(getRequest(vikram.actor, ticketNumber)).rejects.toMatchObject({ kind: "not_found" });
  expect((await listShared(anonymous(), {})).rows).toEqual([]);

  const own = await aRequest({ from: asha, category });
  expect((await listShared(vikram.actor, {})).rows.map((row) => row.ticketNumber)).not.toContain(
    own.ticketNumber,
  );
  await expect(joinRequest(vikram.actor, own)).rejects.toMatchObject({ kind: "not_found" });
});

test("flats raise the priority, not people, and never beyond the category", async () => {
  const request = await aShared();
  await joinRequest(vikram.actor, request);
  await Promise.all([joinRequest(nila.actor, request), joinRequest(nila.actor, request)]);
  expect(await prisma.requestAffected.count({ where: { requestId: request.id } })).toBe(2);
  expect(await priorityOf(request.id)).toBe(2);

  expect(await joinRequest(omar.actor, request)).toMatchObject({ flats: 3 });
  expect(await priorityOf(request.id)).toBe(3);
  const notes = await prisma.maintenanceUpdate.findMany({ where: { requestId: request.id } });
  expect(notes).toMatchObject([
    { kind: "SYSTEM", authorId: null, content: "It affects 3 flats: the priority is “High” now." },
  ]);
  const decisions = await prisma.decision.findMany({ where: { subject: `request:${request.id}` } });
  expect(decisions).toMatchObject([
    { kind: "AFFECTED", rule: "maintenance.affected_flats", outcome: "raised" },
  ]);

  await leaveRequest(omar.actor, request);
  expect(await prisma.requestAffected.count({ where: { requestId: request.id } })).toBe(2);
  expect(await priorityOf(request.id)).toBe(3);
});

test("the rule follows the settings and the ceiling", () => {
  const rule = { affectedFlatsForHigh: 3, affectedFlatsForEmergency: 10 };
  const at = (flats: number, maxPriority = 4, priority = 2) =>
    priorityFor({ priority, maxPriority, flats }, rule);
  expect([2, 3, 9, 10].map((flats) => at(flats))).toEqual([2, 3, 3, 4]);
  expect(at(50, 2)).toBe(2);
  expect(at(3, 4, 4)).toBe(4);
  expect(at(3, 2, 3)).toBe(3);
  const never = { affectedFlatsForHigh: null, affectedFlatsForEmergency: null };
  expect(priorityFor({ priority: 1, maxPriority: 4, flats: 99 }, never)).toBe(1);
});

test("only neighbours join, and only while there is something to do", async () => {
  const request = await aShared();
  await expect(joinRequest(asha.actor, request)).rejects.toMatchObject({ reason: "maintenance.own_request" });
  await expect(joinRequest((await aStaff()).actor, request)).rejects.toMatchObject({
    reason: "maintenance.not_a_resident",
  });
  await expect(joinRequest(anonymous(), request)).rejects.toMatchObject({ kind: "not_found" });
  const resolved = await aShared({ status: "RESOLVED" });
  await expect(joinRequest(vikram.actor, resolved)).rejects.toMatchObject({ reason: "maintenance.is_done" });
});

test("whoever joined hears how it ended, and is not led to the request", async () => {
  const meera = await aStaff();
  const request = await aShared({ status: "IN_PROGRESS" });
  await joinRequest(vikram.actor, request);
  const { ticketNumber } = request;
  await resolveRequest(meera.actor, {
    ticketNumber,
    resolution: "New cable.",
    actualCost: undefined,
    photos: [],
  });
  await notify(systemActor("test"), {
    id: crypto.randomUUID(),
    name: "maintenance/request.resolved",
    data: { requestId: request.id, actorId: meera.id },
  } as never);
  const heard = await prisma.notification.findMany({ where: { subject: `request:${request.id}` } });
  expect(heard.find(({ recipientId }) => recipientId === vikram.id)).toMatchObject({
    type: "maintenance_resolved",
    url: "/maintenance/shared",
    title: "Repaired: Kitchen tap drips",
  });
  expect(heard.some(({ recipientId }) => recipientId === omar.id)).toBe(false);
});

test("a raised priority is told, and one that becomes an emergency is assigned by the system", async () => {
  const manager = await aStaff();
  const supervisor = await aStaff({ role: "MAINTENANCE_SUPERVISOR" });
  const [assignee, onCall] = [
    await aStaff({ role: "PLUMBER", reportingTo: supervisor }),
    await aStaff({ role: "PLUMBER", isAvailable24x7: true }),
  ];
  const plumbing = await aCategory({ roles: ["PLUMBER"], maxPriority: 4 });
  const about = { from: asha, category: plumbing, placeId: lift.id };
  const assigned = await aRequest({ ...about, status: "ASSIGNED", assignedTo: assignee });
  const waiting = await aRequest(about);
  const joinBoth = async (neighbour: typeof vikram) => {
    for (const request of [assigned, waiting]) await joinRequest(neighbour.actor, request);
    await settle();
  };
  const told = async (id: string) =>
    (
      await prisma.notification.findMany({
        where: { subject: `request:${id}`, type: "maintenance_raised" },
        orderBy: { createdAt: "asc" },
      })
    ).map(({ recipientId, title }) => ({ recipientId, title }));

  for (const neighbour of [vikram, omar]) await joinBoth(neighbour);
  const title = `${assigned.ticketNumber} affects 3 flats`;
  expect(await told(assigned.id)).toEqual(
    expect.arrayContaining([
      { recipientId: assignee.id, title },
      { recipientId: supervisor.id, title },
      { recipientId: manager.id, title },
    ]),
  );
  expect((await told(waiting.id)).map(({ recipientId }) => recipientId)).toContain(manager.id);

  for (let flat = 4; flat <= 10; flat++) await joinBoth(await aResident({ flatNumber: `B-${100 + flat}` }));
  const now = await prisma.maintenanceRequest.findUniqueOrThrow({ where: { id: waiting.id } });
  expect(now).toMatchObject({ priority: 4, status: "ASSIGNED", assignedToId: onCall.id, assignedById: null });
  const decisions = await prisma.decision.findMany({ where: { subject: `request:${waiting.id}` } });
  expect(decisions.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["AFFECTED", "EMERGENCY_ASSIGNMENT"]),
  );
  const kept = await prisma.maintenanceRequest.findUniqueOrThrow({ where: { id: assigned.id } });
  expect(kept).toMatchObject({ priority: 4, assignedToId: assignee.id });
});
