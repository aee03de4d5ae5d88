import { describe, expect, test } from "vitest";
import { acknowledgeRequest } from "@/lib/maintenance/acknowledge-request";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { cancelRequest } from "@/lib/maintenance/cancel-request";
import { closeRequest } from "@/lib/maintenance/close-request";
import { commentOnRequest } from "@/lib/maintenance/comment-on-request";
import { editRequest } from "@/lib/maintenance/edit-request";
import { listHistory } from "@/lib/maintenance/history";
import { getRequest } from "@/lib/maintenance/queries";
import { rateRequest } from "@/lib/maintenance/rate-request";
import { reopenRequest } from "@/lib/maintenance/reopen-request";
import { resolveRequest } from "@/lib/maintenance/resolve-request";
import * as inputs from "@/lib/maintenance/schema";
import { startRequest } from "@/lib/maintenance/start-request";
import { submitRequest } from "@/lib/maintenance/submit-request";
import { findCandidate, listSuitableStaff } from "@/lib/maintenance/suitable-staff";
import { listTimeline } from "@/lib/maintenance/timeline-queries";
import { unassignRequest } from "@/lib/maintenance/unassign-request";
import { prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "@/tests/support/activities";
import { aCategory, aRequest, aResident, aStaff } from "@/tests/support/factories";
import { settle } from "@/tests/support/jobs";
import { countStatements } from "./sweep/overdue-requests";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const electrical = await aCategory({ roles: ["ELECTRICIAN"], estimatedResolutionHours: 24 });
const asha = await aResident({ flatNumber: "A-101" });
const meera = await aStaff({ role: "FACILITY_MANAGER" });
const ravi = await aStaff({ name: "Ravi", role: "ELECTRICIAN" });
const status = async (ticketNumber: string) =>
  (await prisma.maintenanceRequest.findUniqueOrThrow({ where: { ticketNumber } })).status;
const filed = inputs.submitRequestInput.parse({
  title: "Kitchen outlet sparks",
  description: "Sparks when I plug in the kettle.",
  categoryId: electrical.id,
  priority: "3",
});

test("a request travels from the resident's phone to a closed ticket", async () => {
  const start = new Date();
  const at = (hours: number) => new Date(start.getTime() + hours * HOUR);
  const { ticketNumber } = await submitRequest(asha.actor, filed, at(0));
  expect(ticketNumber).toMatch(/^MNT-\d{4}-\d{5}$/);

  await acknowledgeRequest(meera.actor, { ticketNumber, seen: "SUBMITTED" }, at(1));
  const given = inputs.assignRequestInput.parse({ ticketNumber, assigneeId: ravi.id, estimatedCost: "400" });
  await assignRequest(meera.actor, given, at(2));
  const assigned = await getRequest(asha.actor, ticketNumber);
  expect(assigned).toMatchObject({ status: "ASSIGNED", assignedTo: { name: "Ravi" }, flatNumber: "A-101" });
  expect(assigned.estimatedCompletion).toEqual(at(26)); // the category's 24 hours

  await startRequest(ravi.actor, { ticketNumber, seen: "ASSIGNED" }, at(3));
  await commentOnRequest(
    ravi.actor,
    inputs.commentOnRequestInput.parse({ ticketNumber, content: "Is anybody home at five?" }),
  );
  await commentOnRequest(
    ravi.actor,
    inputs.commentOnRequestInput.parse({ ticketNumber, content: "Old wiring.", isInternal: "on" }),
  );
  await resolveRequest(
    ravi.actor,
    inputs.resolveRequestInput.parse({ ticketNumber, resolution: "New outlet.", actualCost: "380.50" }),
    at(5),
  );
  await closeRequest(
    asha.actor,
    inputs.closeRequestInput.parse({ ticketNumber, rating: "5", feedback: "Quick!" }),
    at(6),
  );

  const closed = await getRequest(meera.actor, ticketNumber);
  expect(closed).toMatchObject({ status: "CLOSED", residentRating: 5, residentFeedback: "Quick!" });
  expect([String(closed.estimatedCost), String(closed.actualCost)]).toEqual(["400", "380.5"]);
  const seen = (await listTimeline(asha.actor, closed.id)).map((entry) => entry.toStatus ?? entry.content);
  expect(seen).toEqual([
    "ACKNOWLEDGED",
    "ASSIGNED",
    "IN_PROGRESS",
    "Is anybody home at five?",
    "RESOLVED",
    "CLOSED",
  ]);
  expect((await findCandidate(prisma, ravi.id))?.rating).toBe(5);

  const history = await listHistory(meera.actor, closed.id);
  const byWhom = history.map((entry) => [
    entry.action,
    entry.actorLabel,
    entry.changes.find((c) => c.column === "status")?.to,
  ]);
  expect(byWhom.reverse()).toEqual([
    ["INSERT", asha.name, "SUBMITTED"],
    ["UPDATE", meera.name, "ACKNOWLEDGED"],
    ["UPDATE", meera.name, "ASSIGNED"],
    ["UPDATE", "Ravi", "IN_PROGRESS"],
    ["UPDATE", "Ravi", "RESOLVED"],
    ["UPDATE", asha.name, "CLOSED"],
  ]);
  // People and categories by their names, all in one query.
  const named = history.flatMap(({ changes }) => changes).filter(({ column }) => column === "assigned_to_id");
  expect(named).toEqual([{ column: "assigned_to_id", from: null, to: "Ravi" }]);
  expect(await countStatements(() => listHistory(meera.actor, closed.id))).toBe(1);
  expect(await listHistory(asha.actor, closed.id)).toEqual([]);
});

test("assigning what is only submitted acknowledges it in the same step", async () => {
  const { ticketNumber, id } = await aRequest({ from: asha, category: electrical });
  await assignRequest(meera.actor, { ticketNumber, assigneeId: ravi.id } as never);
  const request = await prisma.maintenanceRequest.findUniqueOrThrow({
    where: { id },
    include: { updates: { orderBy: { position: "asc" } } },
  });
  expect(request.updates.map((entry) => entry.toStatus)).toEqual(["ACKNOWLEDGED", "ASSIGNED"]);
  expect(request.acknowledgedAt).not.toBeNull();
  expect(request.assignedById).toBe(meera.id);
});

test("reassigning keeps one assignee, clears the start, and says so on the timeline", async () => {
  const nandini = await aStaff({ name: "Nandini", role: "ELECTRICIAN" });
  const { ticketNumber, id } = await aRequest({
    from: asha,
    category: electrical,
    status: "IN_PROGRESS",
    assignedTo: ravi,
  });
  await assignRequest(meera.actor, { ticketNumber, assigneeId: nandini.id } as never);
  const request = await prisma.maintenanceRequest.findUniqueOrThrow({ where: { id } });
  expect(request).toMatchObject({ status: "ASSIGNED", assignedToId: nandini.id, startedAt: null });
  await expect(startRequest(ravi.actor, { ticketNumber })).rejects.toMatchObject({ kind: "not_found" });
});

test("the assignee declines with a reason; it waits again for everybody of the trade", async () => {
  const { ticketNumber, id } = await aRequest({
    from: asha,
    category: electrical,
    status: "ASSIGNED",
    assignedTo: ravi,
  });
  await unassignRequest(ravi.actor, { ticketNumber, reason: "On leave from tomorrow." });
  const request = await prisma.maintenanceRequest.findUniqueOrThrow({
    where: { id },
    include: { updates: true },
  });
  expect(request).toMatchObject({
    status: "ACKNOWLEDGED",
    assignedToId: null,
    assignedAt: null,
    estimatedCompletion: null,
  });
  expect(request.updates.at(-1)).toMatchObject({ content: "On leave from tomorrow.", authorId: ravi.id });
});

test("starting an acknowledged request that nobody has makes it the starter's own", async () => {
  const nandini = await aStaff({ role: "ELECTRICIAN" });
  const { ticketNumber } = await aRequest({ from: asha, category: electrical, status: "ACKNOWLEDGED" });
  await startRequest(nandini.actor, { ticketNumber });
  expect(await getRequest(nandini.actor, ticketNumber)).toMatchObject({
    status: "IN_PROGRESS",
    assignedTo: { id: nandini.id },
  });
});

describe("assignment refuses", () => {
  test.each([
    ["a plumber for an electrical request", () => aStaff({ role: "PLUMBER" }), "maintenance.not_suitable"],
    [
      "somebody who has left",
      () => aStaff({ role: "ELECTRICIAN", isActive: false }),
      "maintenance.not_suitable",
    ],
    [
      "somebody whose account is not active",
      () => aStaff({ role: "ELECTRICIAN", status: "DEACTIVATED" }),
      "maintenance.not_suitable",
    ],
    ["a resident", () => aResident(), "maintenance.not_suitable"],
    ["whoever has it already", async () => ravi, "maintenance.already_assignee"],
  ])("%s", async (_, who, reason) => {
    const { ticketNumber } = await aRequest({
      from: asha,
      category: electrical,
      status: "ASSIGNED",
      assignedTo: ravi,
    });
    const attempt = assignRequest(meera.actor, { ticketNumber, assigneeId: (await who()).id } as never);
    await expect(attempt).rejects.toMatchObject({
      kind: "validation",
      reason,
      fields: { assigneeId: [expect.any(String)] },
    });
  });

  test("a due date that has passed", async () => {
    const { ticketNumber } = await aRequest({ from: asha, category: electrical });
    const input = inputs.assignRequestInput.parse({
      ticketNumber,
      assigneeId: ravi.id,
      estimatedCompletion: "2020-01-01T10:00",
    });
    await expect(assignRequest(meera.actor, input)).rejects.toMatchObject({
      fields: { estimatedCompletion: [expect.any(String)] },
    });
    expect(await status(ticketNumber)).toBe("SUBMITTED");
  });
});

test("a due date without a zone is meant on the estate's clock", async () => {
  const { ticketNumber } = await aRequest({ from: asha, category: electrical });
  const input = inputs.assignRequestInput.parse({
    ticketNumber,
    assigneeId: ravi.id,
    estimatedCompletion: "2031-07-01T17:30",
  });
  await assignRequest(meera.actor, input);
  const { estimatedCompletion } = await getRequest(meera.actor, ticketNumber);
  expect(estimatedCompletion?.toISOString()).toBe("2031-07-01T12:00:00.000Z"); // Asia/Kolkata is UTC+5:30
});

describe("the end of a request", () => {
  test("reopening within the fortnight goes back to the same desk and withdraws the rating", async () => {
    const { ticketNumber } = await aRequest({
      from: asha,
      category: electrical,
      status: "RESOLVED",
      assignedTo: ravi,
    });
    await rateRequest(asha.actor, { ticketNumber, rating: 4 } as never);
    await reopenRequest(asha.actor, { ticketNumber, reason: "It sparks again." });
    expect(await getRequest(asha.actor, ticketNumber)).toMatchObject({
      status: "IN_PROGRESS",
      assignedTo: { id: ravi.id },
      resolvedAt: null,
      residentRating: null,
    });
  });

  test("what somebody has resolved who left since goes back to the managers, who hear of it", async () => {
    const leaver = await aStaff({ role: "ELECTRICIAN", name: "Leo Leaver" });
    const { ticketNumber, id } = await aRequest({
      from: asha,
      category: electrical,
      status: "RESOLVED",
      assignedTo: leaver,
    });
    await prisma.staff.update({ where: { userId: leaver.id }, data: { isActive: false } });
    await prisma.user.update({ where: { id: leaver.id }, data: { status: "DEACTIVATED" } });
    await reopenRequest(asha.actor, { ticketNumber, reason: "It sparks again." });
    expect(await getRequest(meera.actor, ticketNumber)).toMatchObject({
      status: "ACKNOWLEDGED",
      assignedTo: null,
      resolvedAt: null,
      startedAt: null,
    });
    const timeline = await prisma.maintenanceUpdate.findMany({
      where: { requestId: id },
      orderBy: { position: "asc" },
    });
    expect(timeline.slice(-3).map(({ toStatus, content }) => [toStatus, content])).toEqual([
      ["IN_PROGRESS", "It sparks again."],
      ["ASSIGNED", ""],
      ["ACKNOWLEDGED", "Leo Leaver has left. It waits for somebody else to be assigned."],
    ]);
    expect(await activitiesOf(id, "requestId")).toEqual(["maintenance/request.reopened"]);
    await settle();
    const told = await prisma.notification.findMany({
      where: { type: "maintenance_reopened" },
      select: { recipientId: true },
    });
    expect(told.map(({ recipientId }) => recipientId)).toContain(meera.id);
    expect(told.map(({ recipientId }) => recipientId)).not.toContain(leaver.id);
  });

  test("after the fortnight it cannot be reopened", async () => {
    const { ticketNumber, resolvedAt } = await aRequest({
      from: asha,
      category: electrical,
      status: "RESOLVED",
      assignedTo: ravi,
    });
    const daysLater = (days: number) => new Date((resolvedAt as Date).getTime() + days * DAY + HOUR);
    const late = reopenRequest(asha.actor, { ticketNumber, reason: "Again." }, daysLater(14));
    await expect(late).rejects.toMatchObject({ kind: "forbidden", reason: "maintenance.reopen_too_late" });
    await reopenRequest(asha.actor, { ticketNumber, reason: "Again." }, daysLater(13));
  });

  test("a rating can be changed for a fortnight after it was first given", async () => {
    const { ticketNumber } = await aRequest({
      from: asha,
      category: electrical,
      status: "CLOSED",
      assignedTo: ravi,
    });
    const now = new Date();
    await rateRequest(asha.actor, { ticketNumber, rating: 3 } as never, now);
    await rateRequest(
      asha.actor,
      { ticketNumber, rating: 2, feedback: "Loose again." },
      new Date(now.getTime() + 13 * DAY),
    );
    const late = rateRequest(
      asha.actor,
      { ticketNumber, rating: 1 } as never,
      new Date(now.getTime() + 15 * DAY),
    );
    await expect(late).rejects.toMatchObject({ reason: "maintenance.rating_final" });
    expect(await getRequest(asha.actor, ticketNumber)).toMatchObject({
      residentRating: 2,
      residentFeedback: "Loose again.",
    });
  });

  test("only the resident rates", async () => {
    const { ticketNumber } = await aRequest({
      from: asha,
      category: electrical,
      status: "RESOLVED",
      assignedTo: ravi,
    });
    for (const person of [ravi, meera]) {
      await expect(rateRequest(person.actor, { ticketNumber, rating: 5 } as never)).rejects.toMatchObject({
        kind: "forbidden",
      });
      await expect(closeRequest(person.actor, { ticketNumber, rating: 5 } as never)).rejects.toMatchObject({
        kind: "forbidden",
      });
    }
    expect(await status(ticketNumber)).toBe("RESOLVED");
  });

  test("a resident cancels until somebody is on it, then only a manager can", async () => {
    const first = await aRequest({ from: asha, category: electrical, status: "ACKNOWLEDGED" });
    await cancelRequest(asha.actor, { ticketNumber: first.ticketNumber, reason: "Fixed it myself." });
    expect(await status(first.ticketNumber)).toBe("CANCELLED");
    const second = await aRequest({ from: asha, category: electrical, status: "ASSIGNED", assignedTo: ravi });
    const late = cancelRequest(asha.actor, { ticketNumber: second.ticketNumber, reason: "Never mind." });
    await expect(late).rejects.toMatchObject({ reason: "maintenance.cancel_too_late" });
  });
});

describe("filing and editing", () => {
  test("staff file for a resident; residents only for themselves", async () => {
    const vikram = await aResident({ flatNumber: "B-204" });
    const { ticketNumber } = await submitRequest(meera.actor, { ...filed, residentId: vikram.id });
    expect(await getRequest(vikram.actor, ticketNumber)).toMatchObject({
      flatNumber: "B-204",
      resident: { id: vikram.id },
      createdBy: { id: meera.id },
    });
    await expect(submitRequest(asha.actor, { ...filed, residentId: vikram.id })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(submitRequest(meera.actor, filed)).rejects.toMatchObject({
      fields: { residentId: [expect.any(String)] },
    });
    await expect(submitRequest(meera.actor, { ...filed, residentId: ravi.id })).rejects.toMatchObject({
      fields: { residentId: [expect.any(String)] },
    });
  });

  test("the category's ceiling limits the priority; an inactive category takes nothing", async () => {
    const cleaning = await aCategory({ maxPriority: 2 });
    await expect(submitRequest(asha.actor, { ...filed, categoryId: cleaning.id })).rejects.toMatchObject({
      fields: { priority: [expect.stringContaining("Medium")] },
    });
    const retired = await aCategory({ isActive: false });
    await expect(submitRequest(asha.actor, { ...filed, categoryId: retired.id })).rejects.toMatchObject({
      fields: { categoryId: [expect.any(String)] },
    });
  });

  test("it can be corrected until it is acknowledged", async () => {
    const { ticketNumber } = await submitRequest(asha.actor, filed);
    await editRequest(
      asha.actor,
      inputs.editRequestInput.parse({ ...filed, ticketNumber, title: "Bedroom outlet sparks" }),
    );
    expect(await getRequest(asha.actor, ticketNumber)).toMatchObject({ title: "Bedroom outlet sparks" });
    await acknowledgeRequest(meera.actor, { ticketNumber });
    const late = editRequest(
      asha.actor,
      inputs.editRequestInput.parse({ ...filed, ticketNumber, title: "Too late" }),
    );
    await expect(late).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("an emergency", () => {
  const emergency = async (roles: ("PLUMBER" | "ELECTRICIAN" | "GARDENER")[]) => {
    const category = await aCategory({ roles });
    return submitRequest(asha.actor, { ...filed, categoryId: category.id, priority: 4 });
  };

  test("is assigned at once, by the system, to the best person available around the clock", async () => {
    await aStaff({ role: "PLUMBER" });
    const busy = await aStaff({ role: "PLUMBER", isAvailable24x7: true });
    await aRequest({
      from: asha,
      category: await aCategory({ roles: ["PLUMBER"] }),
      status: "ASSIGNED",
      assignedTo: busy,
    });
    const free = await aStaff({ role: "PLUMBER", isAvailable24x7: true });
    const { ticketNumber } = await emergency(["PLUMBER"]);
    await settle();
    const request = await getRequest(meera.actor, ticketNumber);
    expect(request).toMatchObject({ status: "ASSIGNED", assignedTo: { id: free.id }, assignedBy: null });
    expect(
      (await listTimeline(meera.actor, request.id)).map((entry) => [entry.toStatus, entry.author]),
    ).toEqual([
      ["ACKNOWLEDGED", null],
      ["ASSIGNED", null],
    ]);
  });

  test("with nobody available waits, and managers are alerted", async () => {
    await prisma.staff.updateMany({ data: { isAvailable24x7: false } });
    const { ticketNumber } = await emergency(["GARDENER"]);
    await settle();
    expect(await status(ticketNumber)).toBe("SUBMITTED");
    const request = await prisma.maintenanceRequest.findUniqueOrThrow({ where: { ticketNumber } });
    const alerts = await prisma.notification.findMany({
      where: { recipientId: meera.id, subject: `request:${request.id}`, type: "maintenance_emergency" },
    });
    expect(alerts).toMatchObject([{ isUrgent: true }]);
  });

  test("stays with people where the setting says so", async () => {
    await prisma.setting.create({ data: { key: "autoAssignEmergency", value: false } });
    await aStaff({ role: "PLUMBER", isAvailable24x7: true });
    const { ticketNumber } = await emergency(["PLUMBER"]);
    await settle();
    expect(await status(ticketNumber)).toBe("SUBMITTED");
  });
});

test("suggestions hold everybody suitable, ranked, with load and rating", async () => {
  const carpentry = await aCategory({ roles: ["CLEANER"] });
  const one = await aStaff({ name: "Zoya", role: "CLEANER" });
  const two = await aStaff({ name: "Yash", role: "CLEANER" });
  await aStaff({ role: "CLEANER", isActive: false });
  await aRequest({ from: asha, category: carpentry, status: "ASSIGNED", assignedTo: two });
  await aRequest({
    from: asha,
    category: carpentry,
    status: "CLOSED",
    assignedTo: one,
    residentRating: 4,
    ratedAt: new Date(),
  });
  const suggested = await listSuitableStaff(prisma, carpentry);
  expect(suggested.slice(0, 2)).toMatchObject([
    { name: "Zoya", load: 0, rating: 4 },
    { name: "Yash", load: 1, rating: null },
  ]);
  expect(
    suggested.slice(2).every((each) => ["FACILITY_MANAGER", "MAINTENANCE_SUPERVISOR"].includes(each.role)),
  ).toBe(true);
});

test.each([
  ["ASSIGNED", "acknowledged", (ticketNumber: string) => acknowledgeRequest(meera.actor, { ticketNumber })],
  [
    "ACKNOWLEDGED",
    "reopened",
    (ticketNumber: string) => reopenRequest(meera.actor, { ticketNumber, reason: "Why?" }),
  ],
  [
    "ASSIGNED",
    "reopened",
    (ticketNumber: string) => reopenRequest(meera.actor, { ticketNumber, reason: "Why?" }),
  ],
  ["RESOLVED", "started", (ticketNumber: string) => startRequest(ravi.actor, { ticketNumber })],
] as const)("a request that is %s cannot be %s, though other ways lead there", async (from, _, attempt) => {
  const assignedTo = from === "ACKNOWLEDGED" ? {} : { assignedTo: ravi };
  const { ticketNumber } = await aRequest({ from: asha, category: electrical, status: from, ...assignedTo });
  await expect(attempt(ticketNumber)).rejects.toMatchObject({ kind: "invalid_transition" });
  expect(await status(ticketNumber)).toBe(from);
});
