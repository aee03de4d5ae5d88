import { randomUUID } from "node:crypto";
import fc from "fast-check";
import Papa from "papaparse";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { getAnalytics, getAnswer } from "@/lib/analytics/analytics";
import { chosenPeriod, monthsUntil } from "@/lib/analytics/analytics-period";
import { type AnalyticsInput, readAnalyticsInput } from "@/lib/analytics/analytics-schema";
import { answerCsv } from "@/lib/analytics/answer-csv";
import { filtersOf } from "@/lib/analytics/filter-options";
import { measureEstate, measurePerson } from "@/lib/analytics/measure";
import { QUESTIONS } from "@/lib/analytics/questions/all";
import { ask } from "@/lib/analytics/questions/ask";
import { headlines } from "@/lib/analytics/questions/headlines";
import type { Prisma } from "@/lib/generated/prisma/client";
import { RequestStatus } from "@/lib/generated/prisma/enums";
import { pool, prisma } from "@/lib/platform/prisma";
import { settingDefaults } from "@/lib/platform/settings";
import { as } from "../../support/actors";
import { aCategory, aResident, aStaff } from "../../support/factories";
import { history } from "../../support/request-history";
import { naiveAnswers } from "./questions-model";

const settings = { ...settingDefaults(), timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
const now = new Date("2026-11-22T06:30:00Z");
const DAY = 86_400_000;

let resident: { id: string };
let categories: { id: string; name: string }[];
let people: { id: string; name: string }[];
let manager: { id: string };

beforeAll(async () => {
  resident = await aResident();
  categories = [await aCategory(), await aCategory(), await aCategory()];
  people = [await aStaff({ role: "ELECTRICIAN" }), await aStaff({ role: "PLUMBER" }), await aStaff()];
  manager = people[2] as { id: string };
});

beforeEach(() => prisma.maintenanceRequest.deleteMany());

const scopeOf = (query: Record<string, unknown>, timeZone = settings.timeZone) => {
  const { input } = readAnalyticsInput(query, timeZone, now);
  const format = { ...settings, timeZone };
  const { window, before } = chosenPeriod(input, format, now);
  const isCalendar = input.period !== "30d" && input.period !== "range";
  return {
    window,
    before,
    isCalendar,
    months: monthsUntil(window, format, now),
    filters: filtersOf(input),
    format,
    now,
  };
};
const rowsOf = async (key: string, query: Record<string, unknown>, timeZone?: string) => {
  const question = QUESTIONS.find((each) => each.key === key) as (typeof QUESTIONS)[number];
  const [answer] = await ask(prisma, [question], scopeOf(query, timeZone));
  return answer?.rows ?? [];
};

type Given = Partial<Prisma.MaintenanceRequestCreateManyInput> & { createdAt: Date };

const write = (given: Given[]) =>
  prisma.maintenanceRequest.createMany({
    data: given.map(({ status = "SUBMITTED", createdAt, assignedToId, ...more }) => {
      const id = randomUUID();
      return {
        id,
        ticketNumber: `TEST-${id}`,
        title: "Kitchen tap drips",
        description: "All night.",
        residentId: resident.id,
        createdById: resident.id,
        categoryId: categories[0]?.id as string,
        flatNumber: "A-101",
        block: "A",
        status,
        createdAt,
        ...history(status, createdAt, assignedToId ?? people[0]?.id),
        ...more,
      };
    }),
  });

test("a month of Kolkata begins at 18:30 UTC: a millisecond decides where a request counts", async () => {
  const at = (text: string) => ({ createdAt: new Date(text) });
  await write([
    at("2026-09-30T18:29:59.999Z"),
    at("2026-09-30T18:30:00.000Z"),
    // Filed in October, resolved in November.
    {
      ...at("2026-10-31T18:29:59.999Z"),
      status: "RESOLVED",
      resolvedAt: new Date("2026-10-31T18:34:00.000Z"),
    },
    at("2026-10-31T18:30:00.000Z"),
  ]);
  const months = await rowsOf("filed-and-resolved", {});
  const counts = Object.fromEntries(
    months.slice(-3).map(({ key, cells }) => [key, [cells.filed, cells.resolved]]),
  );
  expect(counts).toEqual({ "2026-09": [1, 0], "2026-10": [2, 0], "2026-11": [1, 1] });
});

test("in New York clocks change: each request keeps its month, weekday and hour on the wall", async () => {
  await write(
    [
      "2026-03-01T04:59:59.999Z", // 28 February, 23:59
      "2026-03-08T06:59:00Z", // Sunday 01:59, an hour before clocks skip 02:00
      "2026-03-08T07:00:00Z", // Sunday 03:00
      "2026-04-01T03:59:59.999Z", // 31 March, 23:59 summer time
      "2026-11-01T05:30:00Z", // Sunday 01:30 summer time
      "2026-11-01T06:30:00Z", // Sunday 01:30 once more
    ].map((text) => ({ createdAt: new Date(text) })),
  );
  const zone = "America/New_York";
  const months = await rowsOf("filed-and-resolved", {}, zone);
  expect(months.filter(({ cells }) => cells.filed).map(({ key, cells }) => [key, cells.filed])).toEqual([
    ["2026-02", 1],
    ["2026-03", 3],
    ["2026-11", 2],
  ]);
  const hours = await rowsOf("arrivals", { period: "range", from: "2026-01-01" }, zone);
  const filed = hours.flatMap(({ key, cells }) =>
    Object.entries(cells).flatMap(([weekday, count]) => (count ? [[weekday, key, count]] : [])),
  );
  expect(filed).toEqual([
    ["Sunday", "01:00", 3],
    ["Sunday", "03:00", 1],
    ["Tuesday", "23:00", 1],
    ["Saturday", "23:00", 1],
  ]);
});

const money = fc.option(fc.integer({ min: 0, max: 9_999_999 }).map((paise) => (paise / 100).toFixed(2)));
const aHistory = fc.record({
  age: fc.integer({ min: 0, max: 500 * DAY }),
  status: fc.constantFrom(...Object.values(RequestStatus)),
  minutes: fc.integer({ min: 4, max: 40_000 }),
  category: fc.nat(2),
  person: fc.nat(2),
  block: fc.constantFrom("A", "B", "C10", "C2"),
  priority: fc.integer({ min: 1, max: 4 }),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
  due: fc.option(fc.integer({ min: 1, max: 40_000 })),
  estimated: money,
  actual: money,
});
type History = typeof aHistory extends fc.Arbitrary<infer H> ? H : never;

function toRequest({
  age,
  status,
  minutes,
  category,
  person,
  rating,
  due,
  estimated,
  actual,
  ...more
}: History): Given {
  const createdAt = new Date(now.getTime() - age);
  const after = (count: number) => new Date(createdAt.getTime() + count * 60_000);
  const isDone = status === "RESOLVED" || status === "CLOSED";
  return {
    ...more,
    createdAt,
    status,
    categoryId: categories[category]?.id as string,
    assignedToId: people[person]?.id,
    estimatedCompletion: due === null ? null : after(due),
    estimatedCost: estimated,
    actualCost: actual,
    ...(isDone && { resolvedAt: after(minutes), residentRating: rating }),
    ...(status === "CLOSED" && { closedAt: after(minutes + 1) }),
  };
}

const anAddress = fc.record({
  period: fc.constantFrom("30d", "month", "quarter", "year", "range"),
  from: fc.constantFrom("2025-05-31", "2026-03-07", "2026-11-01"),
  to: fc.constantFrom("2026-03-09", "2026-11-02", "2026-11-22"),
  on: fc.constantFrom(undefined, "2026-03-08", "2025-12-31"),
  category: fc.option(fc.nat(2)),
  person: fc.option(fc.nat(2), { freq: 2 }),
  block: fc.option(fc.constantFrom("A", "C2"), { nil: undefined }),
  priority: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 2 }),
});
const aZone = fc.constantFrom(
  "Asia/Kolkata",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "Asia/Kathmandu",
);

test("over random histories every question agrees with a model in loops, all in one query and each alone", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aHistory, { maxLength: 40 }),
      fc.array(fc.tuple(anAddress, aZone), { minLength: 4, maxLength: 4 }),
      async (histories, addresses) => {
        await prisma.maintenanceRequest.deleteMany();
        await write(histories.map(toRequest));
        const requests = await prisma.maintenanceRequest.findMany();
        for (const [{ category, person, ...address }, zone] of addresses) {
          const chosen = category === null ? undefined : categories[category]?.id;
          const assignee = person === null ? undefined : people[person]?.id;
          const scope = scopeOf({ ...address, category: chosen, assignee }, zone);
          const expected = naiveAnswers(requests, scope);
          for (const { question, rows } of await ask(prisma, [headlines, ...QUESTIONS], scope))
            expect(asSet(rows.map(({ cells }) => cells)), question.key).toEqual(
              asSet(expected[question.key]),
            );
          const alone = QUESTIONS[histories.length % QUESTIONS.length] as (typeof QUESTIONS)[number];
          const [answer] = await ask(prisma, [alone], scope);
          expect(asSet(answer?.rows.map(({ cells }) => cells))).toEqual(asSet(expected[alone.key]));
        }
      },
    ),
    { numRuns: 12, seed: 20_261_122, endOnFailure: true },
  );
}, 30_000);

/** Groups in any order. */
const asSet = (rows: object[] = []) => rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();

test("the page, its CSV and `measure` say the same to the last digit, whatever the filters", async () => {
  await write(fc.sample(aHistory, { numRuns: 120, seed: 7 }).map(toRequest));
  const actor = await as(manager);
  const input = (given: Partial<AnalyticsInput>): AnalyticsInput => ({ period: "year", ...given });
  const category = categories[1] as { id: string; name: string };
  const person = people[0] as { id: string; name: string };

  const page = await getAnalytics(actor, input({}), settings, now);
  expect(page.now.metrics).toEqual((await measureEstate(prisma, page.period.window, settings)).metrics);
  const narrowed = await getAnalytics(actor, input({ category: category.id, block: "A" }), settings, now);
  const filters = { categoryId: category.id, block: "A" };
  expect(narrowed.now.metrics).toEqual(
    (await measureEstate(prisma, page.period.window, settings, filters)).metrics,
  );
  const theirs = await getAnalytics(actor, input({ assignee: person.id }), settings, now);
  expect(theirs.now.metrics).toEqual(
    (await measurePerson(prisma, person.id, page.period.window, settings)).metrics,
  );

  // Each row of a group is the page narrowed to it; each month is the page of that month.
  const row = (of: typeof page, question: string, key: string) =>
    of.answers.find((answer) => answer.question.key === question)?.rows.find((each) => each.key === key)
      ?.cells;
  const ofCategory = await getAnalytics(actor, input({ category: category.id }), settings, now);
  const { avgResolution, onTimeRate, avgSatisfaction, total } = ofCategory.now.metrics;
  expect(row(page, "by-category", category.name)).toMatchObject({
    requests: total.value,
    resolution: avgResolution.value,
    onTime: onTimeRate.value,
    satisfaction: avgSatisfaction.value,
  });
  const august = await getAnalytics(actor, input({ period: "month", on: "2026-08-15" }), settings, now);
  expect(row(page, "on-time", "2026-08")?.rate).toBe(august.now.metrics.onTimeRate.value);
  expect(row(page, "resolution-time", "2026-08")).toMatchObject({
    mean: august.now.metrics.avgResolution.value,
    median: august.now.details.medianResolution.value,
    p90: august.now.details.p90Resolution.value,
  });

  for (const { question, rows } of page.answers) {
    const csv = answerCsv(await getAnswer(actor, question.key, input({}), settings, now));
    const [head, ...lines] = Papa.parse<string[]>(csv.replace("\ufeff", ""), { skipEmptyLines: true }).data;
    expect(head?.[0]).toBe(question.rowLabel);
    expect(lines.map(([key]) => key)).toEqual(rows.map(({ key }) => key));
    const shown = rows.map(({ cells }) =>
      question.columns.map(({ key, unit }) => {
        const value = cells[key] ?? null;
        return value === null ? "" : String(unit === "duration" ? value / 3_600_000 : value);
      }),
    );
    expect(
      lines.map(([, ...values]) => values),
      question.key,
    ).toEqual(shown);
  }
});

const CHANGES = {
  file: (history: History) => write([toRequest(history)]),
  refile: ({ minutes }: History) =>
    prisma.$executeRaw`update maintenance_requests set created_at = created_at - interval '100 days'
      where id = (select id from maintenance_requests order by id offset ${minutes % 10} limit 1)`,
  finish:
    () => prisma.$executeRaw`update maintenance_requests set resolved_at = resolved_at + interval '30 days',
    closed_at = closed_at + interval '30 days' where status = 'CLOSED'`,
  cancel: ({ priority }: History) =>
    prisma.$executeRaw`update maintenance_requests set status = 'CANCELLED', cancelled_at = created_at + interval '50 days'
      where status in ('SUBMITTED', 'IN_PROGRESS') and priority = ${priority}`,
  pay: ({ priority, actual }: History) =>
    prisma.maintenanceRequest.updateMany({ where: { priority }, data: { actualCost: actual } }),
  recategorise: ({ block, category }: History) =>
    prisma.maintenanceRequest.updateMany({
      where: { block },
      data: { categoryId: categories[category]?.id as string },
    }),
  remove: ({ block }: History) => prisma.maintenanceRequest.deleteMany({ where: { block } }),
};

test("what is kept of months long over is what counting again would say, after every change", async () => {
  const scopes = () => [
    scopeOf({}),
    scopeOf({ category: categories[0]?.id, period: "year", on: "2025-06-01" }),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(aHistory, { minLength: 10, maxLength: 20 }),
      fc.array(fc.tuple(fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])), aHistory), {
        minLength: 7,
        maxLength: 7,
      }),
      async (histories, changes) => {
        await prisma.maintenanceRequest.deleteMany();
        await write(histories.map(toRequest));
        for (const [change, history] of [["pay", histories[0]] as const, ...changes]) {
          await CHANGES[change](history as History);
          const requests = await prisma.maintenanceRequest.findMany();
          for (const scope of scopes()) {
            const expected = naiveAnswers(requests, scope);
            for (const { question, rows } of await ask(prisma, [headlines, ...QUESTIONS], scope))
              expect(asSet(rows.map(({ cells }) => cells)), `${question.key} after ${change}`).toEqual(
                asSet(expected[question.key]),
              );
          }
        }
      },
    ),
    { numRuns: 4, seed: 20_261_122, endOnFailure: true },
  );
  expect(await prisma.monthAnswer.count()).toBeGreaterThan(50);
}, 30_000);

test("a month long over is counted once, until one of its requests changes, in whatever transaction", async () => {
  const scope = scopeOf({});
  const filed = async () => {
    const rows = await rowsOf("filed-and-resolved", {});
    return Object.fromEntries(rows.map(({ key, cells }) => [key, cells.filed]));
  };
  await write([{ createdAt: new Date("2026-03-05T12:00:00Z") }, { createdAt: scope.window.from }]);
  expect(await filed()).toMatchObject({ "2026-03": 1, "2026-10": 1 });
  // Answered from what is kept: the numbers are none that could be counted. The last two months never are.
  await prisma.$executeRaw`update month_answers set data = data || '{"total": 1000}'`;
  expect(await filed()).toMatchObject({ "2026-02": 1000, "2026-03": 1000, "2026-10": 1 });

  // While somebody's change is not committed, others count without it, and what they keep ends with the commit.
  const other = await pool.connect();
  await other.query("begin");
  await other.query(
    "update maintenance_requests set created_at = created_at - interval '20 days' where created_at < $1",
    [scope.window.from],
  );
  await prisma.$executeRaw`delete from month_answers`;
  expect(await filed()).toMatchObject({ "2026-02": 0, "2026-03": 1 });
  await other.query("commit");
  other.release();
  expect(await filed()).toMatchObject({ "2026-02": 1, "2026-03": 0 });
  await prisma.$executeRaw`truncate maintenance_requests cascade`;
  expect(await filed()).toMatchObject({ "2026-02": 0, "2026-10": 0 });
});

test("managers see everything, whoever keeps the money sees money, to all others there is nothing", async () => {
  const input: AnalyticsInput = { period: "30d" };
  const [accountant, electrician, supervisor] = await Promise.all([
    as(await aStaff({ role: "ACCOUNTANT" })),
    as(people[0] as { id: string }),
    as(await aStaff({ role: "MAINTENANCE_SUPERVISOR" })),
  ]);
  const seen = async (actor: typeof accountant) =>
    (await getAnalytics(actor, input, settings, now)).answers.map(({ question }) => question.key);
  expect(await seen(supervisor)).toHaveLength(QUESTIONS.length);
  expect(await seen(accountant)).toEqual(["cost-by-month", "cost-by-category"]);
  await expect(getAnswer(accountant, "by-assignee", input, settings, now)).rejects.toMatchObject({
    kind: "not_found",
  });
  await expect(getAnalytics(electrician, input, settings, now)).rejects.toMatchObject({ kind: "not_found" });
  await expect(getAnswer(supervisor, "no-such-table", input, settings, now)).rejects.toMatchObject({
    kind: "not_found",
  });
});
