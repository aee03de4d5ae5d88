import { describe, expect, test } from "vitest";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { cancelRequest } from "@/lib/maintenance/cancel-request";
import { commentOnRequest } from "@/lib/maintenance/comment-on-request";
import { resolveRequest } from "@/lib/maintenance/resolve-request";
import { resumeWork } from "@/lib/maintenance/resume-work";
import { assignRequestInput, commentOnRequestInput } from "@/lib/maintenance/schema";
import { startRequest } from "@/lib/maintenance/start-request";
import { listTimeline } from "@/lib/maintenance/timeline-queries";
import { unassignRequest } from "@/lib/maintenance/unassign-request";
import { waitForResident } from "@/lib/maintenance/wait-for-resident";
import { canResume, canWait } from "@/lib/maintenance/waiting";
import { listOpenWaits } from "@/lib/maintenance/waits";
import { prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "@/tests/support/activities";
import { as } from "@/tests/support/actors";
import { aCategory, aRequest, aResident, aStaff } from "@/tests/support/factories";

const MINUTE = 60_000;
const electrical = await aCategory({ roles: ["ELECTRICIAN"] });
const [asha, vikram] = [await aResident(), await aResident()];
const meera = await aStaff({ role: "FACILITY_MANAGER" });
const farhan = await aStaff({ role: "MAINTENANCE_SUPERVISOR", canAccessAllMaintenance: false });
const ravi = await aStaff({ role: "ELECTRICIAN", reportingTo: farhan });
const dinesh = await aStaff({ role: "ELECTRICIAN" });

const working = (status: "ASSIGNED" | "IN_PROGRESS" = "IN_PROGRESS") =>
  aRequest({ from: asha, category: electrical, status, assignedTo: ravi });
const waitsOf = (requestId: string) =>
  prisma.requestWait.findMany({ where: { requestId }, orderBy: { startedAt: "asc" } });
const locked = { reason: "ACCESS" as const, note: "Nobody opened at five." };
const asking = { reason: "RESIDENT" as const, note: "Which colour shall it be?" };
const say = (ticketNumber: string, isInternal = false) =>
  commentOnRequestInput.parse({ ticketNumber, content: "Blue.", isInternal: isInternal ? "on" : undefined });

test("work waits, the resident hears what for, and it goes on", async () => {
  const { id, ticketNumber } = await working();
  const start = new Date();
  const later = new Date(start.getTime() + 90 * MINUTE);

  await waitForResident(ravi.actor, { ticketNumber, ...locked }, start);
  expect((await listOpenWaits(ravi.actor, [id])).get(id)).toEqual({ ...locked, startedAt: start });
  await resumeWork(ravi.actor, { ticketNumber }, later);
  await waitForResident(meera.actor, { ticketNumber, ...asking }, later);

  expect(await waitsOf(id)).toMatchObject([
    { ...locked, startedAt: start, endedAt: later, startedById: ravi.id },
    { ...asking, startedAt: later, endedAt: null, startedById: meera.id },
  ]);
  expect((await listTimeline(asha.actor, id)).map(({ content }) => content)).toEqual([
    "Waiting for access: Nobody opened at five.",
    "The wait is over: work goes on.",
    "Waiting for the resident: Which colour shall it be?",
  ]);
  expect(await activitiesOf(id, "requestId")).toEqual([
    "maintenance/request.paused",
    "maintenance/request.resumed",
    "maintenance/request.paused",
  ]);
  const audited = await prisma.auditEntry.findMany({ where: { entity: "request_waits" } });
  expect(audited.map(({ action }) => action)).toEqual(["INSERT", "UPDATE", "INSERT"]);
});

describe("a wait for the resident ends", () => {
  test("with the resident's comment, and nobody else's", async () => {
    const { id, ticketNumber } = await working();
    await waitForResident(ravi.actor, { ticketNumber, ...asking });
    await commentOnRequest(ravi.actor, say(ticketNumber));
    await commentOnRequest(ravi.actor, say(ticketNumber, true));
    expect((await waitsOf(id))[0]?.endedAt).toBeNull();

    await commentOnRequest(asha.actor, say(ticketNumber));
    expect((await waitsOf(id))[0]?.endedAt).not.toBeNull();
    expect((await listTimeline(asha.actor, id)).at(-1)).toMatchObject({
      author: null,
      content: "The resident has answered: the wait is over.",
    });
  });

  test("but a locked door is not opened by words", async () => {
    const { id, ticketNumber } = await working();
    await waitForResident(ravi.actor, { ticketNumber, ...locked });
    await commentOnRequest(asha.actor, say(ticketNumber));
    expect((await waitsOf(id))[0]?.endedAt).toBeNull();
  });
});

describe("a request that moves on does not wait any longer", () => {
  const started = new Date();
  const at = new Date(started.getTime() + 30 * MINUTE);
  test.each([
    [
      "resolved",
      "IN_PROGRESS",
      (ticketNumber: string) =>
        resolveRequest(ravi.actor, { ticketNumber, resolution: "Done.", photos: [] } as never, at),
    ],
    [
      "cancelled",
      "IN_PROGRESS",
      (ticketNumber: string) => cancelRequest(meera.actor, { ticketNumber, reason: "Moved out." }, at),
    ],
    ["started", "ASSIGNED", (ticketNumber: string) => startRequest(ravi.actor, { ticketNumber }, at)],
    [
      "given to somebody else",
      "ASSIGNED",
      (ticketNumber: string) =>
        assignRequest(meera.actor, assignRequestInput.parse({ ticketNumber, assigneeId: dinesh.id }), at),
    ],
    [
      "taken back",
      "IN_PROGRESS",
      (ticketNumber: string) =>
        assignRequest(meera.actor, assignRequestInput.parse({ ticketNumber, assigneeId: dinesh.id }), at),
    ],
  ] as const)("when it is %s", async (_, status, move) => {
    const { id, ticketNumber } = await working(status);
    await waitForResident(ravi.actor, { ticketNumber, ...locked }, started);
    await move(ticketNumber);
    expect((await waitsOf(id))[0]?.endedAt).toEqual(at);
  });

  test("when it is handed back", async () => {
    const { id, ticketNumber } = await working("ASSIGNED");
    await waitForResident(ravi.actor, { ticketNumber, ...locked });
    await unassignRequest(ravi.actor, { ticketNumber, reason: "On leave." });
    expect((await waitsOf(id))[0]?.endedAt).not.toBeNull();
  });
});

describe("races", () => {
  test("two say it at once: one wait, and the other is told", async () => {
    const { id, ticketNumber } = await working();
    const answers = await Promise.allSettled(
      [ravi, meera, ravi, meera].map(({ actor }) => waitForResident(actor, { ticketNumber, ...locked })),
    );
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.map(({ reason }) => reason.reason)).toEqual(Array(3).fill("maintenance.already_waiting"));
    expect(await waitsOf(id)).toHaveLength(1);
  });

  test("whoever resolves while another says it waits: no wait stays open", async () => {
    const requests = await Promise.all(Array.from({ length: 6 }, () => working()));
    await Promise.allSettled(
      requests.flatMap(({ ticketNumber }) => [
        waitForResident(meera.actor, { ticketNumber, ...locked }),
        resolveRequest(ravi.actor, { ticketNumber, resolution: "Done.", photos: [] } as never),
      ]),
    );
    const open = { endedAt: null, requestId: { in: requests.map(({ id }) => id) } };
    expect(await prisma.requestWait.count({ where: open })).toBe(0);
  });

  test("the database refuses what overlaps, whoever writes it", async () => {
    const { id } = await working();
    const wait = (startedAt: string, endedAt: string | null) =>
      prisma.requestWait.create({ data: { requestId: id, ...locked, startedAt, endedAt } });
    await wait("2026-03-01T10:00:00Z", "2026-03-01T12:00:00Z");
    await expect(wait("2026-03-01T11:59:00Z", null)).rejects.toThrow(/wait_alone/);
    await wait("2026-03-01T12:00:00Z", null);
  });
});

describe("who may", () => {
  test.each([
    ["the assignee", ravi, "ok"],
    ["a manager", meera, "ok"],
    ["a superior without access to all", farhan, "maintenance.not_assignee"],
    ["the resident", asha, "maintenance.not_assignee"],
    ["a neighbour", vikram, "not_found"],
    ["a colleague", dinesh, "not_found"],
  ])("%s", async (_, person, outcome) => {
    const { ticketNumber } = await working();
    const attempt = waitForResident(await as(person), { ticketNumber, ...locked });
    if (outcome === "ok") await expect(attempt).resolves.toEqual({ ticketNumber });
    else await expect(attempt).rejects.toMatchObject({ reason: outcome });
  });

  test.each(["SUBMITTED", "ACKNOWLEDGED", "RESOLVED", "CLOSED", "CANCELLED"] as const)(
    "nobody, while it is %s",
    async (status) => {
      const { ticketNumber } = await aRequest({ from: asha, category: electrical, status });
      await expect(waitForResident(meera.actor, { ticketNumber, ...locked })).rejects.toMatchObject({
        kind: "invalid_transition",
      });
    },
  );

  test("what does not wait cannot go on; the buttons know it", async () => {
    const request = await working();
    const permitted = { ...request, category: electrical };
    await expect(resumeWork(ravi.actor, request)).rejects.toMatchObject({
      reason: "maintenance.not_waiting",
    });
    expect([canWait(ravi.actor, permitted, false), canWait(ravi.actor, permitted, true)]).toEqual([
      true,
      false,
    ]);
    expect([canResume(ravi.actor, permitted, true), canResume(asha.actor, permitted, true)]).toEqual([
      true,
      false,
    ]);
  });

  test("a screen that is behind is told so", async () => {
    const { ticketNumber } = await working();
    await expect(
      waitForResident(ravi.actor, { ticketNumber, seen: "ASSIGNED", ...locked }),
    ).rejects.toMatchObject({ kind: "conflict" });
  });
});
