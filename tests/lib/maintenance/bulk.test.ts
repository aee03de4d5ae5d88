import { beforeAll, expect, test } from "vitest";
import { bulkAcknowledge } from "@/lib/maintenance/bulk/bulk-acknowledge";
import { bulkAssign } from "@/lib/maintenance/bulk/bulk-assign";
import { bulkAssignInput } from "@/lib/maintenance/bulk/schema";
import { reportColumns, reportRequests } from "@/lib/maintenance/request-report";
import { listRequestsInput } from "@/lib/maintenance/schema";
import { toCsv } from "@/lib/platform/csv";
import { pool, prisma } from "@/lib/platform/prisma";
import { changeSettings } from "@/lib/settings/change-settings";
import { systemActor } from "../../support/actors";
import { aCategory, aRequest, aResident, aStaff } from "../../support/factories";

type Person = Awaited<ReturnType<typeof aStaff>>;
let manager: Person;
let asha: Awaited<ReturnType<typeof aResident>>;
beforeAll(async () => {
  manager = await aStaff({ name: "Meera Iyer" });
  asha = await aResident();
});

const many = async (count: number, given: Omit<Parameters<typeof aRequest>[0], "from">) => {
  const requests = [];
  for (let n = 0; n < count; n++) requests.push(await aRequest({ from: asha, ...given }));
  return requests.map(({ ticketNumber }) => ticketNumber);
};
const loadOf = ({ id }: Person) =>
  prisma.maintenanceRequest.count({
    where: { assignedToId: id, status: { in: ["ASSIGNED", "IN_PROGRESS"] } },
  });

test("to one person: who is full gets no more, and each row says what happened", async () => {
  const category = await aCategory({ roles: ["PLUMBER"] });
  const plumber = await aStaff({ role: "PLUMBER", name: "Suresh Patil" });
  await many(8, { category, status: "ASSIGNED", assignedTo: plumber });
  const waiting = await many(3, { category });
  const [ended] = (await many(1, { category, status: "CANCELLED" })) as [string];

  const { rows } = await bulkAssign(manager.actor, {
    ticket: [ended, ...waiting, "MNT-2026-99999"],
    assigneeId: plumber.id,
  });

  expect(rows.map(({ ticketNumber }) => ticketNumber)).toEqual([ended, ...waiting, "MNT-2026-99999"]);
  expect(rows[0]).toMatchObject({ isDone: false, message: expect.stringContaining("“Cancelled”") });
  expect(rows[4]).toMatchObject({ isDone: false, message: expect.stringContaining("no such request") });
  const tried = rows.slice(1, 4);
  expect(tried.filter(({ isDone }) => isDone).map(({ message }) => message)).toEqual(
    Array(2).fill("Assigned to Suresh Patil."),
  );
  expect(tried.find(({ isDone }) => !isDone)?.message).toContain("already has 10 of 10");
  expect(await loadOf(plumber)).toBe(10);
});

test("the best suggestion for each: experts first, spread by load, until nobody has room", async () => {
  const category = await aCategory({ roles: ["GARDENER"] });
  const [busy, free] = [await aStaff({ role: "GARDENER" }), await aStaff({ role: "GARDENER" })];
  await many(6, { category, status: "ASSIGNED", assignedTo: busy });
  const waiting = await many(8, { category });
  const [taken] = (await many(1, { category, status: "ASSIGNED", assignedTo: free })) as [string];

  const { rows } = await bulkAssign(manager.actor, { ticket: [...waiting, taken], assigneeId: undefined });

  expect(rows.filter(({ isDone }) => isDone)).toHaveLength(8);
  expect(rows.at(-1)).toMatchObject({ isDone: false, message: expect.stringContaining("has it already") });
  expect([await loadOf(busy), await loadOf(free)].sort()).toEqual([7, 8]);
});

test("two managers at once: the cap holds, and no request is given twice", async () => {
  const category = await aCategory({ roles: ["CLEANER"] });
  const cleaners = [await aStaff({ role: "CLEANER" }), await aStaff({ role: "CLEANER" })];
  await prisma.staff.updateMany({ where: { userId: manager.id }, data: { isActive: false } });
  const other = await aStaff({ role: "MAINTENANCE_SUPERVISOR", canAccessAllMaintenance: true });
  await prisma.staff.updateMany({
    where: { OR: [{ role: "FACILITY_MANAGER" }, { canAccessAllMaintenance: true }] },
    data: { isActive: false },
  });
  const waiting = await many(24, { category });
  const [one, two] = await Promise.all([
    bulkAssign(manager.actor, { ticket: waiting, assigneeId: undefined }),
    bulkAssign(other.actor, { ticket: [...waiting].reverse(), assigneeId: undefined }),
  ]);

  for (const cleaner of cleaners) expect(await loadOf(cleaner)).toBeLessThanOrEqual(10);
  expect((await loadOf(cleaners[0] as Person)) + (await loadOf(cleaners[1] as Person))).toBe(20);
  const refused = [...one.rows, ...two.rows].filter(({ isDone }) => !isDone);
  expect(refused.some(({ message }) => message.includes("is full"))).toBe(true);
  await prisma.staff.updateMany({ data: { isActive: true } });
});

test("a thousand take well under a minute, and what is refused leaves the others alone", async () => {
  const category = await aCategory({ roles: ["ELECTRICIAN"] });
  await changeSettings(systemActor("test"), { changes: { maxConcurrentAssignments: 15 } });
  for (let n = 0; n < 10; n++) await aStaff({ role: "ELECTRICIAN" });
  await pool.query(
    `insert into maintenance_requests (id, ticket_number, title, description, category_id, resident_id, created_by_id, flat_number, block, created_at)
     select uuid_v7(), next_ticket_number(now(), 'Asia/Kolkata'), 'Lamp ' || n, 'Dark', $1, $2, $2, 'A-101', 'A', now() - interval '1 hour'
     from generate_series(1, 1000) n`,
    [category.id, asha.id],
  );
  const { rows } = await pool.query<{ ticket: string }>(
    "select ticket_number as ticket from maintenance_requests where category_id = $1",
    [category.id],
  );
  const ticket = rows.map((row) => row.ticket);

  const started = Date.now();
  const acknowledged = await bulkAcknowledge(manager.actor, { ticket });
  const between = Date.now();
  const assigned = await bulkAssign(manager.actor, { ticket, assigneeId: undefined });

  expect(acknowledged.rows.every(({ isDone }) => isDone)).toBe(true);
  const done = assigned.rows.filter(({ isDone }) => isDone).length;
  expect(done).toBeGreaterThanOrEqual(150);
  expect(
    await prisma.maintenanceRequest.count({ where: { categoryId: category.id, status: "ASSIGNED" } }),
  ).toBe(done);
  expect(between - started).toBeLessThan(60_000);
  expect(Date.now() - between).toBeLessThan(60_000);
}, 150_000);

test("whoever may not assign or acknowledge one may not do it with many", async () => {
  const gardener = (await aStaff({ role: "GARDENER" })).actor;
  const ticket = ["MNT-2026-00001"];
  for (const refused of [
    bulkAssign(gardener, { ticket, assigneeId: undefined }),
    bulkAcknowledge(gardener, { ticket }),
    bulkAssign(asha.actor, { ticket, assigneeId: undefined }),
  ])
    await expect(refused).rejects.toMatchObject({ kind: "forbidden" });

  // Assigns, but does not see everything: the invisible is not found.
  const lead = await aStaff({ role: "PLUMBER", canAssignRequests: true });
  const [hidden] = (await many(1, { category: await aCategory({ roles: ["CLEANER"] }) })) as [string];
  const { rows } = await bulkAcknowledge(lead.actor, { ticket: [hidden] });
  expect(rows).toEqual([
    { ticketNumber: hidden, isDone: false, message: expect.stringContaining("no such request") },
  ]);
});

test("a selection is read tolerantly and has a limit", () => {
  const read = (ticket: unknown) => bulkAssignInput.safeParse({ ticket, assigneeId: "best" });
  expect(read(["mnt-2026-00001", " MNT-2026-00001 ", "nonsense"]).data).toEqual({
    ticket: ["MNT-2026-00001"],
    assigneeId: undefined,
  });
  expect(read(undefined).error?.issues[0]?.message).toBe("Please choose at least one request.");
  const tooMany = Array.from({ length: 1001 }, (_, n) => `MNT-2026-${String(n).padStart(5, "0")}`);
  expect(read(tooMany).error?.issues[0]?.message).toContain("At most 1,000");
});

test("the report holds the chosen rows or what the filters leave, costs only for whoever sees them", async () => {
  const category = await aCategory({ name: "Reported", roles: ["PLUMBER"] });
  const filed = new Date("2026-03-01T04:30:00Z");
  const [ticket] = (await many(1, {
    category,
    status: "CLOSED",
    title: "=cmd",
    createdAt: filed,
    actualCost: "1250.50",
    estimatedCompletion: new Date(filed.getTime() + 86_400_000),
  })) as [string];
  await many(2, { category });
  const list = listRequestsInput.parse({ tab: "all", category: category.id });
  const now = new Date();
  const format = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
  const csvFor = async (actor: Person["actor"], tickets: string[]) => {
    const rows = [];
    for await (const page of reportRequests(actor, { tickets, list }, now)) rows.push(...page);
    return toCsv(reportColumns(now, format), rows).trim().split("\r\n");
  };

  expect(await csvFor(manager.actor, [])).toHaveLength(4);
  const [, row, ...none] = await csvFor(manager.actor, [ticket]);
  expect(none).toEqual([]);
  expect(row).toContain(`${ticket},"'=cmd",${asha.resident?.flatNumber},Reported,Medium,Closed`);
  expect(row).toContain("-24,no");
  expect(row).toMatch(/1250\.5$/);
  const lead = await aStaff({ role: "PLUMBER", canAssignRequests: true });
  expect(await csvFor(lead.actor, [ticket])).toHaveLength(1);
});
