import { beforeAll, describe, expect, test } from "vitest";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { deactivateStaff } from "@/lib/maintenance/departure/deactivate-staff";
import { listTakeovers } from "@/lib/maintenance/departure/left-requests";
import { deactivateStaffSchema, takeoverField } from "@/lib/maintenance/departure/schema";
import { deactivateAccount } from "@/lib/people/deactivate-account";
import { loadActor } from "@/lib/people/load-actor";
import { prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "../../../support/activities";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../../../support/factories";

const electrician = () => aStaff({ role: "ELECTRICIAN" });
let admin: Awaited<ReturnType<typeof anAdministrator>>;
let asha: Awaited<ReturnType<typeof aResident>>;
let electrical: Awaited<ReturnType<typeof aCategory>>;
beforeAll(async () => {
  [admin, asha, electrical] = [
    await anAdministrator(),
    await aResident(),
    await aCategory({ name: "Wiring", roles: ["ELECTRICIAN"] }),
  ];
});

const onDesk = (assignedTo: { id: string }, status: "ASSIGNED" | "IN_PROGRESS" = "ASSIGNED", priority = 2) =>
  aRequest({ from: asha, category: electrical, assignedTo, status, priority });

const form = (userId: string, choices: [request: { ticketNumber: string }, to: { id: string } | null][]) =>
  deactivateStaffSchema.parse({
    userId,
    ...Object.fromEntries(
      choices.map(([request, to]) => [takeoverField(request.ticketNumber), to?.id ?? ""]),
    ),
  });

const now = (request: { id: string }) =>
  prisma.maintenanceRequest.findUniqueOrThrow({
    where: { id: request.id },
    include: { updates: { orderBy: { position: "asc" } } },
  });

describe("somebody leaves", () => {
  test("each open request goes where the form says, and the account ends with it", async () => {
    const [ravi, dinesh] = [await electrician(), await electrician()];
    const [waiting, started, back, startedBack, done] = [
      await onDesk(ravi),
      await onDesk(ravi, "IN_PROGRESS"),
      await onDesk(ravi),
      await onDesk(ravi, "IN_PROGRESS"),
      await aRequest({ from: asha, category: electrical, assignedTo: ravi, status: "RESOLVED" }),
    ];
    await expect(deactivateAccount(admin.actor, { userId: ravi.id })).rejects.toMatchObject({
      reason: "people.has_open_requests",
    });
    const result = await deactivateStaff(
      admin.actor,
      form(ravi.id, [
        [waiting, dinesh],
        [started, dinesh],
        [back, null],
        [startedBack, null],
      ]),
    );
    expect(result).toMatchObject({ passedOn: 2, returned: 2 });
    expect(await loadActor(ravi.id)).toBeNull();
    for (const request of [waiting, started])
      expect(await now(request)).toMatchObject({
        status: "ASSIGNED",
        assignedToId: dinesh.id,
        startedAt: null,
      });
    for (const request of [back, startedBack])
      expect(await now(request)).toMatchObject({
        status: "ACKNOWLEDGED",
        assignedToId: null,
        assignedAt: null,
      });
    expect(
      (await now(startedBack)).updates.map(({ fromStatus, toStatus }) => [fromStatus, toStatus]),
    ).toEqual([
      ["IN_PROGRESS", "ASSIGNED"],
      ["ASSIGNED", "ACKNOWLEDGED"],
    ]);
    expect((await now(waiting)).updates[0]?.content).toContain(`Assigned to ${dinesh.name}.`);
    expect(await now(done)).toMatchObject({ status: "RESOLVED", assignedToId: ravi.id });
    expect(await activitiesOf(started.id, "requestId")).toEqual(["maintenance/request.assigned"]);
    expect(await activitiesOf(back.id, "requestId")).toEqual(["maintenance/request.unassigned"]);
    expect(await activitiesOf(ravi.id)).toEqual(["people/account.deactivated"]);
  });

  test("the suggestions spread the work and name everybody who could take it", async () => {
    const category = await aCategory({ name: "Lifts", roles: ["SECURITY_HEAD"] });
    const [leaver, one, two] = [
      await aStaff({ role: "SECURITY_HEAD" }),
      await aStaff({ role: "SECURITY_HEAD" }),
      await aStaff({ role: "SECURITY_HEAD" }),
    ];
    for (let i = 0; i < 4; i++)
      await aRequest({ from: asha, category, assignedTo: leaver, status: "ASSIGNED" });
    const { takeovers, cap } = await listTakeovers(admin.actor, leaver.id);
    expect(cap).toBe(10);
    const given = takeovers.map(({ suggested }) => suggested);
    expect(given.toSorted()).toEqual([one.id, one.id, two.id, two.id].toSorted());
    expect(takeovers[0]?.candidates.map(({ userId }) => userId)).not.toContain(leaver.id);
    expect((await listTakeovers((await aStaff()).actor, leaver.id)).takeovers).toEqual([]);
  });
});

describe("refused, with nothing changed", () => {
  test("somebody unsuitable, somebody gone, and one above the cap: each at its own request", async () => {
    const [ravi, plumber, gone, full] = [
      await electrician(),
      await aStaff({ role: "PLUMBER" }),
      await aStaff({ role: "ELECTRICIAN", status: "DEACTIVATED", isActive: false }),
      await electrician(),
    ];
    for (let i = 0; i < 9; i++) await onDesk(full);
    const requests = [
      await onDesk(ravi),
      await onDesk(ravi),
      await onDesk(ravi),
      await onDesk(ravi),
    ] as const;
    const [a, b, c, d] = requests;
    const choices = form(ravi.id, [
      [a, plumber],
      [b, gone],
      [c, full],
      [d, full],
    ]);
    await expect(deactivateStaff(admin.actor, choices)).rejects.toMatchObject({
      kind: "validation",
      fields: {
        [takeoverField(a.ticketNumber)]: [expect.stringContaining("cannot take Wiring requests")],
        [takeoverField(b.ticketNumber)]: [expect.stringContaining("does not work here")],
        [takeoverField(d.ticketNumber)]: [expect.stringContaining("more than 10")],
      },
    });
    expect(await loadActor(ravi.id)).not.toBeNull();
    expect(await now(a)).toMatchObject({ assignedToId: ravi.id });
    expect(deactivateStaffSchema.safeParse({ userId: ravi.id, "to-MNT-2026-00001": "x" }).success).toBe(
      false,
    );
  });

  test("a request assigned after the form was made; one that was closed meanwhile does not matter", async () => {
    const [ravi, dinesh] = [await electrician(), await electrician()];
    const [seen, closed] = [
      await onDesk(ravi),
      await aRequest({ from: asha, category: electrical, status: "CLOSED" }),
    ];
    const choices = form(ravi.id, [
      [seen, dinesh],
      [closed, dinesh],
    ]);
    const unseen = await onDesk(ravi);
    await expect(deactivateStaff(admin.actor, choices)).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining(`${unseen.ticketNumber} was assigned to ${ravi.name}`),
    });
    await deactivateStaff(
      admin.actor,
      form(ravi.id, [
        [seen, dinesh],
        [closed, dinesh],
        [unseen, null],
      ]),
    );
  });

  test("only administrators, and never oneself", async () => {
    const [manager, ravi] = [await aStaff(), await electrician()];
    await expect(deactivateStaff(manager.actor, form(ravi.id, []))).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(deactivateStaff(admin.actor, form(admin.id, []))).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

test("an assignment at the same moment either is decided about or finds nobody", async () => {
  for (let round = 0; round < 5; round++) {
    const [ravi, dinesh, manager] = [await electrician(), await electrician(), await aStaff()];
    const mine = await onDesk(ravi);
    const fresh = await aRequest({ from: asha, category: electrical, status: "ACKNOWLEDGED" });
    const [left, given] = await Promise.allSettled([
      deactivateStaff(admin.actor, form(ravi.id, [[mine, dinesh]])),
      assignRequest(manager.actor, { ticketNumber: fresh.ticketNumber, assigneeId: ravi.id }),
    ]);
    expect([left.status, given.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    const active = { status: { in: ["ASSIGNED" as const, "IN_PROGRESS" as const] }, assignedToId: ravi.id };
    const onClosedDesk = await prisma.maintenanceRequest.count({
      where: { ...active, assignedTo: { status: "DEACTIVATED" } },
    });
    expect(onClosedDesk).toBe(0);
  }
});

test("two who leave at once to the same person never exceed the cap", async () => {
  const [one, two, heir] = [await electrician(), await electrician(), await electrician()];
  for (let i = 0; i < 4; i++) await onDesk(heir);
  const desks = [one, two].map(async (leaver) => {
    const requests = [];
    for (let i = 0; i < 4; i++) requests.push(await onDesk(leaver));
    return form(
      leaver.id,
      requests.map((request) => [request, heir]),
    );
  });
  const results = await Promise.allSettled(
    (await Promise.all(desks)).map((each) => deactivateStaff(admin.actor, each)),
  );
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(
    await prisma.maintenanceRequest.count({ where: { assignedToId: heir.id, status: "ASSIGNED" } }),
  ).toBe(8);
});
