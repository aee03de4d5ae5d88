import pg from "pg";
import { describe, expect, test, vi } from "vitest";
import { countTabs, listRequests } from "@/lib/maintenance/queries";
import { type ListRequestsInput, listRequestsInput, SORTS } from "@/lib/maintenance/schema";
import { aCategory, aRequest, aResident, aStaff } from "@/tests/support/factories";

const meera = await aStaff({ role: "FACILITY_MANAGER" });
const ravi = await aStaff({ role: "ELECTRICIAN" });
const asha = await aResident({ flatNumber: "C1-201" });
const category = await aCategory({ roles: ["ELECTRICIAN"] });
const other = await aCategory();
const now = new Date();
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const made = await Promise.all(
  Array.from({ length: 60 }, (_, i) => {
    const status =
      (["SUBMITTED", "ACKNOWLEDGED", "ASSIGNED", "IN_PROGRESS", "RESOLVED", "CLOSED", "CANCELLED"] as const)[
        i % 7
      ] ?? "SUBMITTED";
    const due =
      status === "ASSIGNED" || status === "IN_PROGRESS" ? { estimatedCompletion: daysAgo((i % 5) - 2) } : {};
    return aRequest({
      from: asha,
      category: i % 3 ? category : other,
      status,
      assignedTo: ["SUBMITTED", "ACKNOWLEDGED", "CANCELLED"].includes(status) ? undefined : ravi,
      priority: (i % 4) + 1,
      // Several share an instant, so that the tie-break matters.
      createdAt: daysAgo(Math.floor(i / 4)),
      title: i === 13 ? "Geyser 100% dead_now" : `Matter ${i}`,
      ...due,
    } as never);
  }),
);

const input = (given: Partial<ListRequestsInput> = {}) => listRequestsInput.parse({ tab: "all", ...given });
const list = async (given: Partial<ListRequestsInput>) =>
  (await listRequests(meera.actor, input(given), now, 100)).rows;

describe("page after page holds every row once, in order", () => {
  test.each(SORTS)("sorted by %s", async (sort) => {
    const all = (await listRequests(meera.actor, input({ sort }), now, 1000)).rows;
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listRequests(meera.actor, { ...input({ sort }), cursor }, now, 7);
      paged.push(...page.rows.map((row) => row.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(all.map((row) => row.id));
    expect(new Set(paged).size).toBe(
      sort === "due" ? made.filter((r) => r.estimatedCompletion).length : made.length,
    );
  });

  test("a cursor that somebody has tampered with shows the first page", async () => {
    const first = (await listRequests(meera.actor, input(), now)).rows;
    for (const cursor of ["x", "eyJhIjoxfQ", Buffer.from('["a",1,2,3]').toString("base64url")])
      expect((await listRequests(meera.actor, { ...input(), cursor }, now)).rows).toEqual(first);
  });
});

test("sorts mean what they say", async () => {
  const priorities = (await list({ sort: "priority" })).map((row) => row.priority);
  expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
  const dues = (await list({ sort: "due" })).map((row) => row.estimatedCompletion?.getTime() ?? 0);
  expect(dues).toEqual([...dues].sort((a, b) => a - b));
});

test("filters narrow together", async () => {
  const rows = await list({
    status: ["ASSIGNED", "RESOLVED"],
    priority: [3, 4],
    category: [category.id],
    assignee: [ravi.id],
  });
  const wanted = made.filter(
    (r) => ["ASSIGNED", "RESOLVED"].includes(r.status) && r.priority >= 3 && r.categoryId === category.id,
  );
  expect(wanted.length).toBeGreaterThan(0);
  expect(rows.map((row) => row.id).sort()).toEqual(wanted.map((r) => r.id).sort());
});

describe("search looks in ticket, flat, title and description", () => {
  const ticket = made[13]?.ticketNumber as string;
  test.each([
    ["a ticket", ticket, 1],
    ["a ticket in small letters", ticket.toLowerCase(), 1],
    ["a flat", "c1-201", 60],
    ["two words of a title in any order", "dead geyser", 1],
    ["a percent sign is only itself", "100%", 1],
    ["an underscore is only itself", "dead_now", 1],
    ["what does not occur", "100_ dead", 0],
    ["a quote breaks nothing", "'; drop table users; --", 0],
    ["a backslash breaks nothing", "\\", 0],
  ])("%s", async (_, q, hits) => {
    expect(await list({ q })).toHaveLength(hits);
  });
});

test("the counts beside the tabs are the lengths of the tabs", async () => {
  for (const person of [meera, ravi, asha]) {
    const counts = await countTabs(person.actor, now);
    for (const tab of ["open", "unassigned", "mine", "overdue"] as const) {
      const { rows } = await listRequests(person.actor, input({ tab }), now, 1000);
      expect([tab, rows.length]).toEqual([tab, counts[tab]]);
    }
  }
});

test("one page is one query, however many rows", async () => {
  const query = vi.spyOn(pg.Client.prototype, "query");
  await listRequests(meera.actor, input(), now, 50);
  expect(query).toHaveBeenCalledTimes(1);
  query.mockRestore();
});
