import { describe, expect, test } from "vitest";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { assignRequestInput } from "@/lib/maintenance/schema";
import { canSeeBoard, listWorkload } from "@/lib/maintenance/workload";
import { prisma } from "@/lib/platform/prisma";
import { as } from "../../support/actors";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";

const electrical = await aCategory({ name: "A Electrical", roles: ["ELECTRICIAN"] });
const cleaning = await aCategory({ name: "A Cleaning", roles: ["CLEANER"] });
const asha = await aResident();
const admin = await anAdministrator();
const meera = await aStaff({ name: "Meera" });
const lead = await aStaff({ name: "Lead", role: "ELECTRICIAN", canCloseRequests: false });
const ravi = await aStaff({ name: "Ravi", role: "ELECTRICIAN", reportingTo: lead });
const lakshmi = await aStaff({ name: "Lakshmi", role: "CLEANER" });
const kavita = await aStaff({ name: "Kavita", role: "ACCOUNTANT" });
const helper = await aStaff({ name: "Helper", role: "GARDENER", canAssignRequests: true });

const assigned = (category: { id: string }, assignedTo: { id: string }) =>
  aRequest({ from: asha, category, status: "ASSIGNED", assignedTo });
const [first, second] = [await assigned(electrical, ravi), await assigned(cleaning, lakshmi)];
const waiting = await aRequest({ from: asha, category: electrical });
await prisma.requestWait.create({
  data: { requestId: first.id, reason: "ACCESS", note: "Locked.", startedAt: new Date() },
});

const board = async (person: { id: string }, filter = {}) => {
  const {
    people,
    requests,
    waiting: unassigned,
    ...rest
  } = await listWorkload(await as(person), filter as never);
  const tickets = (list: { ticketNumber: string }[]) => list.map(({ ticketNumber }) => ticketNumber);
  return {
    people: people.map(({ name, load }) => `${name} ${load}`),
    tickets: tickets(requests),
    waiting: tickets(unassigned.requests),
    requests,
    ...rest,
  };
};

describe("whose desks one sees", () => {
  test("a manager sees everybody's who can have work, with load, and what waits", async () => {
    for (const person of [meera, admin])
      expect(await board(person)).toMatchObject({
        people: expect.arrayContaining(["Lakshmi 1", "Lead 0", "Meera 0", "Ravi 1"]),
        tickets: expect.arrayContaining([first.ticketNumber, second.ticketNumber]),
        waiting: [waiting.ticketNumber],
      });
    expect((await board(meera)).people.join()).not.toContain("Kavita");
    expect((await board(meera)).requests.find(({ id }) => id === first.id)?.waitsFor).toBe("ACCESS");
  });

  test("whoever leads people sees theirs, and moves nothing", async () => {
    expect(await board(lead)).toMatchObject({
      people: ["Lead 0", "Ravi 1"],
      tickets: [first.ticketNumber],
      waiting: [],
    });
    const move = { ticketNumber: first.ticketNumber, assigneeId: lead.id };
    await expect(assignRequest(await as(lead), assignRequestInput.parse(move))).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  test("whoever only assigns sees what they may see", async () => {
    const seen = await board(helper);
    expect(seen.tickets).toEqual([]);
    expect(seen.waiting).toEqual([]);
  });

  test.each([
    ["somebody who does the work", ravi],
    ["the accountant", kavita],
  ])("%s has no board", async (_, person) => {
    const actor = await as(person);
    expect(canSeeBoard(actor)).toBe(false);
    await expect(listWorkload(actor, {} as never)).rejects.toMatchObject({ kind: "not_found" });
  });
});

test("it is narrowed by what the work is and by what people are", async () => {
  const byCategory = await board(meera, { category: cleaning.id });
  expect(byCategory).toMatchObject({ tickets: [second.ticketNumber], waiting: [] });
  expect(byCategory.people).toEqual(["Lakshmi 1", "Meera 0"]);
  expect((await board(meera, { role: "CLEANER" })).people).toEqual(["Lakshmi 1"]);
});

test("a hundred people come in pages of desks, each person once", async () => {
  for (let n = 0; n < 30; n++) await aStaff({ name: `Crew ${String(n).padStart(2, "0")}`, role: "CLEANER" });
  const one = await board(meera);
  expect(one.shown).toHaveLength(24);
  const two = await board(meera, { after: one.next });
  expect(new Set([...one.shown, ...two.shown]).size).toBe(one.people.length);
  expect(two.next).toBeNull();
  expect(two.people).toHaveLength(one.people.length); // everybody can be moved to from every page
});

describe("moving keeps the assignment's rules", () => {
  const give = async (ticketNumber: string, to: { id: string }, more = {}) =>
    assignRequest(
      await as(meera),
      assignRequestInput.parse({ ticketNumber, assigneeId: to.id, seen: "ASSIGNED", ...more }),
    );

  test("another trade is refused, a suitable person gets it and the date stays", async () => {
    const due = "2031-05-05T10:00:00.000Z";
    const request = await assigned(electrical, ravi);
    await expect(give(request.ticketNumber, lakshmi)).rejects.toMatchObject({
      reason: "maintenance.not_suitable",
    });
    await give(request.ticketNumber, lead, { seenAssigneeId: ravi.id, estimatedCompletion: due });
    const moved = await prisma.maintenanceRequest.findUniqueOrThrow({ where: { id: request.id } });
    expect(moved).toMatchObject({ assignedToId: lead.id, estimatedCompletion: new Date(due) });
  });

  test("a board that is behind is told: the status is the same, the desk is not", async () => {
    const request = await assigned(electrical, ravi);
    await give(request.ticketNumber, lead);
    await expect(give(request.ticketNumber, meera, { seenAssigneeId: ravi.id })).rejects.toMatchObject({
      kind: "conflict",
      reason: "maintenance.moved_meanwhile",
    });
    const still = await prisma.maintenanceRequest.findUniqueOrThrow({ where: { id: request.id } });
    expect(still.assignedToId).toBe(lead.id);
  });
});
