import { beforeEach, describe, expect, test } from "vitest";
import { sumOf } from "@/lib/finance/amount";
import { listBudgetAlerts } from "@/lib/finance/budget-alerts";
import { copyBudgets } from "@/lib/finance/copy-budgets";
import { type Costed, expectedCost, spentAt } from "@/lib/finance/cost-rules";
import { getCostSummary, listCostTrend } from "@/lib/finance/cost-summary";
import { getCostsFile } from "@/lib/finance/costs-file";
import { monthOf } from "@/lib/finance/month";
import { raiseBudgetAlerts } from "@/lib/finance/raise-budget-alerts";
import { recordCost } from "@/lib/finance/record-cost";
import { setBudget } from "@/lib/finance/set-budget";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { cancelRequest } from "@/lib/maintenance/cancel-request";
import { reopenRequest } from "@/lib/maintenance/reopen-request";
import { resolveRequest } from "@/lib/maintenance/resolve-request";
import { prisma } from "@/lib/platform/prisma";
import { systemActor } from "@/tests/support/actors";
import { emptyJobs } from "@/tests/support/engine";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "@/tests/support/factories";
import { settle } from "@/tests/support/jobs";

const asha = await aResident();
const meera = await aStaff();
const kavita = await aStaff({ role: "ACCOUNTANT" });
const admin = await anAdministrator();
const formerAccountant = await aStaff({ role: "ACCOUNTANT", isActive: false });
const watcher = systemActor("budget-alerts");
const NOW = new Date("2026-11-22T10:00:00Z");

let category: { id: string; name: string };
beforeEach(async () => {
  await prisma.$executeRaw`truncate maintenance_requests, budgets, notifications, settings cascade`;
  await emptyJobs();
  category = await aCategory({ roles: [] });
});

const lineOf = async (month: string, now = NOW) => {
  const { categories } = await getCostSummary(kavita.actor, month, now);
  return categories.find(({ categoryId }) => categoryId === category.id);
};
const budget = (amount: string | null, month = "2026-11") =>
  setBudget(kavita.actor, { categoryId: category.id, month, amount });
const spent = (cost: string, resolvedAt: Date, more: object = {}) =>
  aRequest({
    from: asha,
    category,
    status: "CLOSED",
    assignedTo: meera,
    createdAt: new Date(resolvedAt.getTime() - 7_200_000),
    actualCost: cost,
    resolvedAt,
    closedAt: resolvedAt,
    ...more,
  });
const open = (estimate: string | null, more: object = {}) =>
  aRequest({
    from: asha,
    category,
    status: "ASSIGNED",
    assignedTo: meera,
    estimatedCost: estimate,
    createdAt: NOW,
    ...more,
  });
const titles = async (person: { id: string }) =>
  (
    await prisma.notification.findMany({
      where: { recipientId: person.id, type: "budget_alert" },
      orderBy: { createdAt: "asc" },
    })
  ).map(({ title }) => title);

describe("a month's costs", () => {
  test("what was resolved is spent, what is open is expected, and only in the present month", async () => {
    await budget("1000");
    await spent("300.10", NOW, { estimatedCost: "200" });
    await spent("99.90", NOW);
    await spent("5000", new Date("2026-10-20T10:00:00Z"));
    await open("250");
    await open(null);

    expect(await lineOf("2026-11")).toMatchObject({
      budget: "1000.00",
      spent: "400.00",
      expected: "250.00",
      used: "650.00",
      percent: 65,
      jobs: 2,
      open: 1,
      compared: { jobs: 1, estimated: "200.00", actual: "300.10" },
    });
    expect(await lineOf("2026-10")).toMatchObject({
      budget: null,
      percent: null,
      spent: "5000.00",
      expected: "0.00",
    });
    const { total } = await getCostSummary(kavita.actor, undefined, NOW);
    expect(total).toMatchObject({ used: "650.00", percent: 65 });
    const trend = await listCostTrend(kavita.actor, undefined, NOW);
    expect(trend).toHaveLength(12);
    expect(trend.slice(-2)).toEqual([
      { month: "2026-10", spent: "5000.00", jobs: 1, budget: null },
      { month: "2026-11", spent: "400.00", jobs: 2, budget: "1000.00" },
    ]);
    const { csv } = await getCostsFile(kavita.actor, "2026-11", NOW);
    expect(csv).toContain(`2026-11,${category.name},1000.00,400.00,250.00,650.00,65,2,1,1,200.00,300.10\r\n`);
  });

  test.each([
    // Half past six in the evening, UTC, is midnight in Kolkata.
    ["Asia/Kolkata", "2026-10-31T18:29:59Z", "2026-10"],
    ["Asia/Kolkata", "2026-10-31T18:30:00Z", "2026-11"],
    // Summer time ended a week before: the last hour of October is an hour later than that of September.
    ["Europe/Berlin", "2026-09-30T21:59:59Z", "2026-09"],
    ["Europe/Berlin", "2026-09-30T22:00:00Z", "2026-10"],
    ["Europe/Berlin", "2026-10-31T22:59:59Z", "2026-10"],
    ["Europe/Berlin", "2026-10-31T23:00:00Z", "2026-11"],
  ])("in %s a cost of %s counts in %s", async (timeZone, at, month) => {
    await prisma.setting.create({ data: { key: "timeZone", value: timeZone } });
    await spent("100", new Date(at));

    for (const each of ["2026-09", "2026-10", "2026-11"])
      expect((await lineOf(each))?.spent).toBe(each === month ? "100.00" : "0.00");
    expect(
      (await listCostTrend(kavita.actor, "2026-11", NOW)).find((each) => each.month === month)?.spent,
    ).toBe("100.00");
  });

  test("nothing is lost on the way: reopened work counts what it has cost, cancelled work when it ends", async () => {
    const { ticketNumber } = await open("100", {
      status: "IN_PROGRESS",
      assignedTo: meera,
      createdAt: new Date(),
    });
    await resolveRequest(meera.actor, { ticketNumber, resolution: "Done.", actualCost: "180", photos: [] });
    const now = new Date();
    const month = monthOf(now, "Asia/Kolkata");
    expect(await lineOf(month, now)).toMatchObject({ spent: "180.00", expected: "0.00" });

    await reopenRequest(meera.actor, { ticketNumber, reason: "It drips again." });
    expect(await lineOf(month, now)).toMatchObject({ spent: "0.00", expected: "180.00" });

    await cancelRequest(meera.actor, { ticketNumber, reason: "The kitchen is rebuilt." });
    expect(await lineOf(month, now)).toMatchObject({ spent: "180.00", expected: "0.00" });
  });

  test("the rules in TypeScript and in SQL agree on every kind of request", async () => {
    const costs = [null, "40.25", "90"];
    const all: Costed[] = [];
    for (const status of ["ASSIGNED", "IN_PROGRESS", "RESOLVED", "CLOSED", "CANCELLED"] as const)
      for (const estimatedCost of costs)
        for (const actualCost of costs) {
          const request = await open(estimatedCost, { status, actualCost });
          all.push({ ...request, estimatedCost, actualCost });
        }

    const line = await lineOf("2026-11");
    const counted = all.filter(
      (each) => spentAt(each) && monthOf(spentAt(each) as Date, "Asia/Kolkata") === "2026-11",
    );
    expect(line?.spent).toBe(sumOf(counted.map(({ actualCost }) => actualCost ?? "0")));
    expect(line?.expected).toBe(sumOf(all.map(expectedCost)));
    expect(line?.jobs).toBe(counted.length);
  });
});

describe("budget alerts", () => {
  test("80 % and 100 % are told once each, to whoever manages money and to administrators", async () => {
    await budget("1000");
    await open("790");
    await raiseBudgetAlerts(watcher, {}, NOW);
    await settle();
    expect(await titles(kavita)).toEqual([]);

    const last = await open("10");
    for (let n = 0; n < 3; n++) await raiseBudgetAlerts(watcher, { requestId: last.id }, NOW);
    await settle();
    expect(await titles(kavita)).toEqual([`${category.name} has used 80 % of its budget for November 2026`]);

    await spent("350", NOW);
    await raiseBudgetAlerts(watcher, {}, NOW);
    await raiseBudgetAlerts(watcher, {}, NOW);
    await settle();
    const told = [
      `${category.name} has used 80 % of its budget for November 2026`,
      `${category.name} has used 115 % of its budget for November 2026`,
    ];
    expect(await titles(kavita)).toEqual(told);
    expect(await titles(admin)).toEqual(told);
    expect(await titles(meera)).toEqual([]);
    expect(await titles(formerAccountant)).toEqual([]);
    expect(
      await prisma.notification.findFirstOrThrow({
        where: { recipientId: kavita.id },
        orderBy: { createdAt: "asc" },
      }),
    ).toMatchObject({
      url: "/admin-panel/money?month=2026-11",
      message: expect.stringMatching(/^₹800\.00 of ₹1,000\.00 is spent, or expected/),
    });
    const [newest] = await listBudgetAlerts(kavita.actor);
    expect(newest).toMatchObject({ category: category.name, threshold: 100, used: "1150.00", percent: 115 });
  });

  test("noticed by twenty at once it is still told once, and a leap over both thresholds says the higher", async () => {
    await budget("1000");
    const request = await open("1200");

    const raised = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        raiseBudgetAlerts(watcher, n % 2 ? { requestId: request.id } : {}, NOW),
      ),
    );
    expect(raised.reduce((sum, each) => sum + each.raised, 0)).toBe(2);
    await settle();
    expect(await titles(kavita)).toEqual([`${category.name} has used 120 % of its budget for November 2026`]);
  });

  test("a larger budget is watched anew, a smaller one at once", async () => {
    await budget("1000");
    await open("850");
    await raiseBudgetAlerts(watcher, {}, NOW);
    await budget("2000");
    expect(await prisma.budgetAlert.count()).toBe(0);
    await raiseBudgetAlerts(watcher, {}, NOW);
    expect(await prisma.budgetAlert.count()).toBe(0);

    await budget("850");
    await raiseBudgetAlerts(watcher, {}, NOW);
    expect(await prisma.budgetAlert.count()).toBe(2);
    await budget(null);
    expect(await prisma.budget.count()).toBe(0);
  });

  test("nothing spent reaches nothing, not even a budget of nothing; anything passes that", async () => {
    await budget("0");
    await raiseBudgetAlerts(watcher, {}, NOW);
    expect(await prisma.budgetAlert.count()).toBe(0);
    await open("0.01");
    await raiseBudgetAlerts(watcher, {}, NOW);
    await settle();
    expect(await titles(kavita)).toEqual([
      `${category.name} has used more than 100 % of its budget for November 2026`,
    ]);
  });

  test("a late bill counts in the month of the work; estimates do not count in months that are over", async () => {
    await budget("100", "2026-10");
    await open("5000");
    const { id, ticketNumber } = await spent("10", new Date("2026-10-20T10:00:00Z"));
    await recordCost(kavita.actor, { ticketNumber, actualCost: "90" });
    await raiseBudgetAlerts(watcher, { requestId: id }, NOW);

    expect(await prisma.budgetAlert.findMany()).toMatchObject([{ threshold: 80 }]);
  });

  test("an estimate given with an assignment is noticed by itself", async () => {
    const month = monthOf(new Date(), "Asia/Kolkata");
    await budget("500", month);
    const { ticketNumber } = await aRequest({ from: asha, category, status: "ACKNOWLEDGED" });
    await assignRequest(meera.actor, { ticketNumber, assigneeId: meera.id, estimatedCost: "500" });
    await settle();
    expect(await titles(kavita)).toEqual([expect.stringMatching(/has used 100 %/)]);
  });
});

describe("copying last month's budgets", () => {
  test("copies what is missing, leaves what is there, and says which", async () => {
    const [other, closed] = await Promise.all([aCategory(), aCategory({ isActive: false })]);
    const october = { month: new Date("2026-10-01"), amount: "700" };
    await prisma.budget.createMany({
      data: [category, other, closed].map(({ id }) => ({ ...october, categoryId: id })),
    });
    await budget("50");

    expect(await copyBudgets(kavita.actor, { month: "2026-11" })).toEqual({
      month: "2026-11",
      copied: [other.name],
      skipped: [category.name],
    });
    expect(await copyBudgets(kavita.actor, { month: "2026-11" })).toMatchObject({ copied: [] });
    expect((await lineOf("2026-11"))?.budget).toBe("50.00");
    await expect(copyBudgets(kavita.actor, { month: "2026-10" })).rejects.toMatchObject({ kind: "conflict" });
  });

  test("two people at once copy once", async () => {
    await budget("700", "2026-10");
    const results = await Promise.all(
      [1, 2, 3, 4].map(() => copyBudgets(kavita.actor, { month: "2026-11" })),
    );
    expect(results.flatMap(({ copied }) => copied)).toEqual([category.name]);
  });
});

test("the database keeps amounts and months whatever the code does, and audits them", async () => {
  const create = (data: { month: Date; amount: string }) =>
    prisma.budget.create({ data: { categoryId: category.id, ...data } });
  await expect(create({ month: new Date("2026-11-01"), amount: "-1" })).rejects.toThrow();
  await expect(create({ month: new Date("2026-11-02"), amount: "1" })).rejects.toThrow();
  await budget("1");
  const entry = { entity: "budgets", actorId: kavita.id };
  expect(await prisma.auditEntry.count({ where: entry })).toBeGreaterThan(0);
});
