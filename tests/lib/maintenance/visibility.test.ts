import { describe, expect, test } from "vitest";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { commentOnRequest } from "@/lib/maintenance/comment-on-request";
import { canSee, visibleRequests } from "@/lib/maintenance/permissions";
import { getRequest, listRequests } from "@/lib/maintenance/queries";
import { listRequestsInput } from "@/lib/maintenance/schema";
import { listTimeline } from "@/lib/maintenance/timeline-queries";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { anonymous, as, systemActor } from "@/tests/support/actors";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "@/tests/support/factories";

const electrical = await aCategory({ roles: ["ELECTRICIAN"] });
const plumbing = await aCategory({ roles: ["PLUMBER"] });
const [asha, vikram] = [await aResident(), await aResident()];
const meera = await aStaff({ role: "FACILITY_MANAGER" });
const head = await aStaff({ role: "SECURITY_HEAD" });
const lead = await aStaff({ role: "ELECTRICIAN", reportingTo: head });
const ravi = await aStaff({ role: "ELECTRICIAN", reportingTo: lead });
const suresh = await aStaff({ role: "PLUMBER" });
const open = { photos: [], isInternal: false };

test("a resident cannot see a neighbour's request", async () => {
  const request = await aRequest({ from: asha });
  await expect(getRequest(vikram.actor, request.ticketNumber)).rejects.toMatchObject({ kind: "not_found" });
  await expect(getRequest(asha.actor, request.ticketNumber)).resolves.toMatchObject({ id: request.id });
});

test("supervisors up the reporting line see what their people work on, however deep", async () => {
  const request = await aRequest({ from: asha, category: electrical, status: "ASSIGNED", assignedTo: ravi });
  for (const superior of [lead, head])
    await expect(getRequest(await as(superior), request.ticketNumber)).resolves.toMatchObject({
      id: request.id,
    });
  await expect(getRequest(suresh.actor, request.ticketNumber)).rejects.toMatchObject({ kind: "not_found" });
});

test("an expert sees unassigned work of the trade, and no longer once somebody else has it", async () => {
  const waiting = await aRequest({ from: asha, category: plumbing });
  const taken = await aRequest({
    from: asha,
    category: plumbing,
    status: "ASSIGNED",
    assignedTo: await aStaff({ role: "PLUMBER" }),
  });
  await expect(getRequest(suresh.actor, waiting.ticketNumber)).resolves.toMatchObject({ id: waiting.id });
  await expect(getRequest(suresh.actor, taken.ticketNumber)).rejects.toMatchObject({ kind: "not_found" });
  await expect(getRequest(ravi.actor, waiting.ticketNumber)).rejects.toMatchObject({ kind: "not_found" });
});

test("internal notes never reach the resident", async () => {
  const { id, ticketNumber } = await aRequest({
    from: asha,
    category: electrical,
    status: "ASSIGNED",
    assignedTo: ravi,
  });
  await commentOnRequest(ravi.actor, { ticketNumber, content: "When can I come?", ...open });
  await commentOnRequest(ravi.actor, {
    ticketNumber,
    content: "Needs a new MCB, wiring is old.",
    photos: [],
    isInternal: true,
  });

  const seenByAsha = (await listTimeline(asha.actor, id)).map((entry) => entry.content);
  const seenByMeera = (await listTimeline(meera.actor, id)).map((entry) => entry.content);
  expect(seenByAsha).toEqual(["When can I come?"]);
  expect(seenByMeera).toEqual(["When can I come?", "Needs a new MCB, wiring is old."]);
  expect(await listTimeline(vikram.actor, id)).toEqual([]);
});

test("a resident cannot write an internal note", async () => {
  const { ticketNumber } = await aRequest({ from: asha });
  const note = commentOnRequest(asha.actor, { ticketNumber, content: "psst", photos: [], isInternal: true });
  await expect(note).rejects.toMatchObject({ kind: "forbidden" });
});

test("costs are for managers, finances and the assignee", async () => {
  const accountant = await aStaff({ role: "ACCOUNTANT", canAccessAllMaintenance: true });
  const costs = { estimatedCost: "500.00", actualCost: "450.50" };
  const { ticketNumber } = await aRequest({
    from: asha,
    category: electrical,
    status: "RESOLVED",
    assignedTo: ravi,
    ...costs,
  });
  for (const person of [meera, accountant, ravi]) {
    const seen = await getRequest(person.actor, ticketNumber);
    expect([seen.showsCosts, String(seen.actualCost)]).toEqual([true, "450.5"]);
  }
  for (const person of [asha, lead]) {
    const seen = await getRequest(await as(person), ticketNumber);
    expect([seen.showsCosts, seen.estimatedCost, seen.actualCost]).toEqual([false, null, null]);
  }
});

describe("the where clause and the sentence say the same, for everybody and every request", async () => {
  const STATUSES: RequestStatus[] = [
    "SUBMITTED",
    "ACKNOWLEDGED",
    "ASSIGNED",
    "IN_PROGRESS",
    "RESOLVED",
    "CLOSED",
    "CANCELLED",
  ];
  for (const category of [electrical, plumbing])
    for (const status of STATUSES)
      for (const resident of [asha, vikram])
        await aRequest({
          from: resident,
          category,
          status,
          ...(STATUSES.indexOf(status) > 1 && status !== "CANCELLED"
            ? { assignedTo: category === electrical ? ravi : suresh }
            : {}),
        });
  const actors: [string, Actor][] = [
    ["the system", systemActor("test")],
    ["a visitor", anonymous()],
    ["an administrator", (await anAdministrator()).actor],
    ["a resident who is administrator", (await aResident({ isAdmin: true })).actor],
    [
      "a manager without access to all",
      (await aStaff({ role: "FACILITY_MANAGER", canAccessAllMaintenance: false })).actor,
    ],
    [
      "a gardener with access to all",
      (await aStaff({ role: "GARDENER", canAccessAllMaintenance: true })).actor,
    ],
    ...(await Promise.all(
      [asha, vikram, meera, head, lead, ravi, suresh].map(
        async (p) => [p.name, await as(p)] as [string, Actor],
      ),
    )),
  ];
  test.each(actors)("%s", async (_, actor) => {
    const requests = await prisma.maintenanceRequest.findMany({ include: { category: true } });
    const found = await prisma.maintenanceRequest.findMany({
      where: visibleRequests(actor),
      select: { id: true },
    });
    const sentences = requests.filter((request) => canSee(actor, request)).map((request) => request.id);
    expect(found.map((request) => request.id).sort()).toEqual(sentences.sort());
  });
});

test("lists show nothing that the page would not", async () => {
  const everything = listRequestsInput.parse({ tab: "all" });
  const { rows } = await listRequests(vikram.actor, everything);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.resident.id === vikram.id)).toBe(true);
});
