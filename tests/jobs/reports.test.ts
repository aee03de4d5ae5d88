import { InngestTestEngine } from "@inngest/test";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { listDueReports } from "@/lib/analytics/due-reports";
import { generateReports } from "@/lib/analytics/generate-reports";
import { measureEveryone } from "@/lib/analytics/measure";
import { getPerformance } from "@/lib/analytics/performance";
import { findReport, getReport, listReports } from "@/lib/analytics/report-queries";
import { scheduledReports } from "@/lib/jobs/scheduled-reports";
import { pool, prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { as, systemActor } from "../support/actors";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../support/factories";
import { settle } from "../support/jobs";

const system = systemActor("test");
/** Monday, 09:00 in Kolkata. */
const MONDAY = new Date("2026-11-16T03:30:00Z");
const everything = { period: undefined, who: undefined, after: undefined };

type Person = Awaited<ReturnType<typeof aStaff>>;
let manager: Person;
let supervisor: Person;
let plumber: Person;
let lead: Person;
let trainee: Person;
let accountant: Person;
let resident: Awaited<ReturnType<typeof aResident>>;

beforeAll(async () => {
  manager = await aStaff();
  supervisor = await aStaff({ role: "MAINTENANCE_SUPERVISOR" });
  plumber = await aStaff({ role: "PLUMBER" });
  lead = await aStaff({ role: "ELECTRICIAN" });
  trainee = await aStaff({ role: "ELECTRICIAN", reportingTo: lead });
  accountant = await aStaff({ role: "ACCOUNTANT" });
  resident = await aResident();
  await aStaff({ role: "CLEANER", isActive: false });
  // The estate is older than its reports.
  await prisma.user.updateMany({ data: { createdAt: new Date("2025-01-01T00:00:00Z") } });
  const category = await aCategory();
  for (const [day, assignedTo, more] of [
    ["2026-11-09", plumber, { residentRating: 4, estimatedCost: "333.33", actualCost: "700.07" }],
    ["2026-11-10", plumber, { residentRating: 5, estimatedCost: "0.10", actualCost: "0.30" }],
    ["2026-11-15", trainee, { residentRating: 3 }],
  ] as const)
    await aRequest({
      from: resident,
      category,
      status: "CLOSED",
      assignedTo,
      createdAt: new Date(`${day}T06:00:00Z`),
      estimatedCompletion: new Date(`${day}T18:00:00Z`),
      ...more,
    });
});

afterEach(async () => {
  vi.useRealTimers();
  await pool.query("truncate staff_performance_reports, notifications cascade");
  await pool.query("truncate jobs.task, jobs.run, jobs.step");
  await prisma.setting.deleteMany();
});

const allReports = () =>
  prisma.staffPerformanceReport.findMany({ orderBy: [{ from: "asc" }, { id: "asc" }] });
const weekly = { period: "WEEKLY" } as const;

describe("making reports", () => {
  test("one for each active member of staff and one for the estate, of the week that ended last", async () => {
    const result = await generateReports(system, weekly, MONDAY);
    expect(result).toMatchObject({ stored: 7, from: new Date("2026-11-08T18:30:00Z") });
    const reports = await allReports();
    expect(reports).toHaveLength(7);
    expect(reports.filter(({ staffId }) => staffId === null)).toHaveLength(1);
    for (const report of reports)
      expect(report).toMatchObject({
        from: new Date("2026-11-08T18:30:00Z"),
        to: new Date("2026-11-15T18:30:00Z"),
        generatedAt: MONDAY,
      });
  });

  test("a second run changes nothing, also long after and when the work has moved on", async () => {
    await generateReports(system, weekly, MONDAY);
    const before = await allReports();
    const late = await aRequest({
      from: resident,
      assignedTo: plumber,
      status: "CLOSED",
      createdAt: new Date("2026-11-11T06:00:00Z"),
    });
    const again = await generateReports(
      system,
      { period: "WEEKLY", on: "2026-11-11" },
      new Date("2026-12-24T12:00:00Z"),
    );
    expect(again.stored).toBe(0);
    expect(await allReports()).toEqual(before);
    await prisma.maintenanceRequest.delete({ where: { id: late.id } });
  });

  test("five at once store one set and publish one fact", async () => {
    const results = await Promise.all(
      Array.from({ length: 5 }, () => generateReports(system, weekly, MONDAY)),
    );
    expect(results.map(({ stored }) => stored).sort()).toEqual([0, 0, 0, 0, 7]);
    expect(await allReports()).toHaveLength(7);
    const { rows } = await pool.query(
      "select payload from jobs.task where payload ->> 'name' = 'analytics/reports.generated'",
    );
    expect(rows).toHaveLength(1);
  });

  test("the database itself refuses a second report of the estate", async () => {
    await generateReports(system, weekly, MONDAY);
    const copy = `insert into staff_performance_reports select uuid_v7(), staff_id, period, starts_at, ends_at, starts_on, label,
      summary, data, batch_id, generated_at from staff_performance_reports where staff_id is null`;
    await expect(pool.query(copy)).rejects.toMatchObject({ code: "23505" });
  });

  test("the page and the report show the same figures to the last digit", async () => {
    await generateReports(system, weekly, MONDAY);
    const administrator = await as(await anAdministrator());
    for (const { id } of await allReports()) {
      const report = await getReport(administrator, id);
      const { from, to } = report;
      const userId = report.staff?.user.id ?? null;
      const page = await getPerformance(administrator, { userId, unit: "week", window: { from, to } });
      expect(JSON.stringify(report.metrics)).toBe(
        JSON.stringify(inOrderOf(report.metrics, page.current.metrics)),
      );
      const together = await measureEveryone(prisma, { from, to }, await readSettings());
      expect(together.find((each) => each.userId === userId)?.metrics).toEqual(report.metrics);
    }
    const own = await prisma.staffPerformanceReport.findFirstOrThrow({
      where: { staff: { userId: plumber.id } },
    });
    expect(own.data).toMatchObject({
      costEfficiency: { value: 333.43 / 700.37, sample: 2 },
      avgSatisfaction: { value: 4.5 },
    });
    expect(own.summary).toBe(
      "2 filed, 2 completed (100%) · resolved in 4 min on average · 100% on time · satisfaction 4.5 · 0 in hand.",
    );
  });

  test("months and days end where the estate's calendar says, the leap day included", async () => {
    const leap = await generateReports(
      system,
      { period: "DAILY", on: "2028-02-29" },
      new Date("2028-03-01T06:00:00Z"),
    );
    const month = await generateReports(
      system,
      { period: "MONTHLY", on: "2028-02-01" },
      new Date("2028-03-01T06:00:00Z"),
    );
    const windows = (await allReports()).map(({ from, to }) => `${from.toISOString()} ${to.toISOString()}`);
    expect(new Set(windows)).toEqual(
      new Set([
        "2028-02-28T18:30:00.000Z 2028-02-29T18:30:00.000Z",
        "2028-01-31T18:30:00.000Z 2028-02-29T18:30:00.000Z",
      ]),
    );
    expect([leap.label, month.label]).toEqual(["Tue, 29 Feb 2028", "February 2028"]);
  });

  test("in a zone with daylight saving the day of the change has 23 hours", async () => {
    await prisma.setting.create({ data: { key: "timeZone", value: "Europe/London" } });
    await generateReports(system, { period: "DAILY" }, new Date("2026-03-30T06:00:00Z"));
    const [report] = await allReports();
    expect(report).toMatchObject({
      from: new Date("2026-03-29T00:00:00Z"),
      to: new Date("2026-03-29T23:00:00Z"),
    });
  });

  test("a period that is not over is refused, with the day from which it is", async () => {
    await expect(
      generateReports(system, { period: "WEEKLY", on: "2026-11-18" }, MONDAY),
    ).rejects.toMatchObject({
      kind: "validation",
      fields: { on: ["That week is not over yet: its reports can be made from 23 Nov 2026 on."] },
    });
    expect(await allReports()).toEqual([]);
  });

  test("managers with access to all requests and administrators may, nobody else", async () => {
    for (const person of [manager, supervisor, await anAdministrator()])
      await expect(generateReports(await as(person), weekly, MONDAY)).resolves.toBeDefined();
    for (const person of [plumber, lead, accountant, resident])
      await expect(generateReports(await as(person), weekly, MONDAY)).rejects.toMatchObject({
        kind: "forbidden",
      });
  });
});

describe("who may read", () => {
  const seenBy = async (person: { id: string }) => {
    const { rows } = await listReports(await as(person), everything);
    return rows.map(({ staff }) => staff?.user.id ?? "estate").sort();
  };

  test("managers all, superiors those below them, accountants the estate's and their own, others their own", async () => {
    await generateReports(system, weekly, MONDAY);
    expect(await seenBy(manager)).toHaveLength(7);
    expect(await seenBy(lead)).toEqual([lead.id, trainee.id].sort());
    expect(await seenBy(accountant)).toEqual([accountant.id, "estate"].sort());
    expect(await seenBy(plumber)).toEqual([plumber.id]);
    expect(await seenBy(resident)).toEqual([]);
  });

  test("somebody else's report does not exist", async () => {
    await generateReports(system, weekly, MONDAY);
    const theirs = await findReport(await as(manager), {
      userId: trainee.id,
      period: "WEEKLY",
      from: new Date("2026-11-08T18:30:00Z"),
    });
    const id = theirs?.id as string;
    await expect(getReport(await as(plumber), id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(getReport(await as(resident), id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(getReport(await as(lead), id)).resolves.toMatchObject({ id });
    const window = { from: new Date("2026-11-08T18:30:00Z"), to: new Date("2026-11-15T18:30:00Z") };
    const figuresOf = (userId: string | null) => ({ userId, unit: "week", window }) as const;
    await expect(getPerformance(await as(plumber), figuresOf(trainee.id))).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(getPerformance(await as(lead), figuresOf(null))).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(getPerformance(await as(plumber), figuresOf(plumber.id))).resolves.toBeDefined();
  });

  test("the list pages without losing or repeating a report, and filters by period and person", async () => {
    for (let day = 9; day <= 15; day++)
      await generateReports(
        system,
        { period: "DAILY", on: `2026-11-${String(day).padStart(2, "0")}` },
        MONDAY,
      );
    await generateReports(system, weekly, MONDAY);
    const actor = await as(manager);
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await listReports(actor, { ...everything, after });
      ids.push(...page.rows.map(({ id }) => id));
      after = page.nextCursor ?? undefined;
    } while (after);
    expect(ids).toHaveLength(56);
    expect(new Set(ids).size).toBe(56);
    expect((await listReports(actor, { ...everything, period: "WEEKLY" })).rows).toHaveLength(7);
    expect((await listReports(actor, { ...everything, who: "estate" })).rows).toHaveLength(8);
    expect((await listReports(actor, { ...everything, who: plumber.id, period: "DAILY" })).rows).toHaveLength(
      7,
    );
  });
});

describe("who hears of it", () => {
  test("each person once: managers of the estate, others of themselves, with the figures and the way there", async () => {
    await generateReports(system, weekly, MONDAY);
    await settle();
    const told = await prisma.notification.findMany({
      include: { deliveries: { where: { status: { not: "SKIPPED" } }, select: { channel: true } } },
    });
    const staff = [manager, supervisor, plumber, lead, trainee, accountant].map(({ id }) => id);
    expect(told.map(({ recipientId }) => recipientId).sort()).toEqual([...staff].sort());
    const of = (person: Person) => told.find(({ recipientId }) => recipientId === person.id);
    const reportOf = (userId: string | null) =>
      prisma.staffPerformanceReport.findFirstOrThrow({
        where: userId ? { staff: { userId } } : { staffId: null },
      });

    const own = await reportOf(plumber.id);
    expect(of(plumber)).toMatchObject({
      type: "staff_report_ready",
      title: `Your weekly report: ${own.label}`,
      message: own.summary,
      url: `/staff/performance/${own.id}`,
      isUrgent: false,
    });
    const estate = await reportOf(null);
    expect(of(manager)).toMatchObject({
      title: `The Khaki Estate, weekly report: ${estate.label}`,
      message: estate.summary,
      url: `/admin-panel/reports/${estate.id}`,
    });
    for (const { deliveries } of told)
      expect(deliveries.map(({ channel }) => channel).sort()).toEqual(["EMAIL", "IN_APP"]);
    expect(await prisma.mailboxMessage.count()).toBe(6);
    await prisma.mailboxMessage.deleteMany();
  });

  test("a second run tells nobody again", async () => {
    await generateReports(system, weekly, MONDAY);
    await generateReports(system, weekly, MONDAY);
    await settle();
    expect(await prisma.notification.count()).toBe(6);
  });

  test("who wants urgent mails only gets none, and still reads it in the app", async () => {
    await prisma.user.update({ where: { id: plumber.id }, data: { urgentOnly: true } });
    await generateReports(system, weekly, MONDAY);
    await settle();
    const [told] = await prisma.notification.findMany({
      where: { recipientId: plumber.id },
      include: { deliveries: { where: { status: { not: "SKIPPED" } } } },
    });
    expect(told?.deliveries.map(({ channel }) => channel)).toEqual(["IN_APP"]);
    await prisma.user.update({ where: { id: plumber.id }, data: { urgentOnly: false } });
  });
});

describe("the schedule", () => {
  const dueAt = (now: string) => listDueReports(system, new Date(now));

  test("at each hour exactly its report is due", async () => {
    await generateAll("2026-11-15T04:00:00Z");
    // Monday the 16th in Kolkata: 05:59, 06:00, 07:59 and 08:00.
    expect(await dueAt("2026-11-16T00:29:00Z")).toEqual([]);
    expect(await dueAt("2026-11-16T00:30:00Z")).toEqual([{ period: "DAILY", on: "2026-11-15" }]);
    await generateReports(system, { period: "DAILY", on: "2026-11-15" }, new Date("2026-11-16T00:30:00Z"));
    expect(await dueAt("2026-11-16T02:29:00Z")).toEqual([]);
    expect(await dueAt("2026-11-16T02:30:00Z")).toEqual([{ period: "WEEKLY", on: "2026-11-09" }]);
  });

  test("what was missed while the machine was off is made up for", async () => {
    await generateAll("2026-11-28T04:00:00Z");
    expect(await dueAt("2026-12-01T02:00:00Z")).toEqual([
      { period: "DAILY", on: "2026-11-28" },
      { period: "DAILY", on: "2026-11-29" },
      { period: "DAILY", on: "2026-11-30" },
      { period: "WEEKLY", on: "2026-11-23" },
      { period: "MONTHLY", on: "2026-11-01" },
    ]);
  });

  test("another time zone holds from the next look on", async () => {
    await generateAll("2026-11-15T04:00:00Z");
    await prisma.setting.create({ data: { key: "timeZone", value: "America/New_York" } });
    expect(await dueAt("2026-11-16T10:59:00Z")).toEqual([]);
    expect(await dueAt("2026-11-16T11:00:00Z")).toEqual([{ period: "DAILY", on: "2026-11-15" }]);
  });

  test("an estate that was set up today has nothing to report of yesterday", async () => {
    expect(await dueAt("2024-12-31T12:00:00Z")).toEqual([]);
  });

  test("the job stores what is due, and the next look finds nothing", async () => {
    const look = async () => (await new InngestTestEngine({ function: scheduledReports }).execute()).result;
    expect(Object.values((await look()) as object)).toEqual([7, 7, 7]);
    expect(await look()).toEqual({});
    expect(await allReports()).toHaveLength(21);
  });

  async function generateAll(now: string) {
    for (const period of ["DAILY", "WEEKLY", "MONTHLY"] as const)
      await generateReports(system, { period }, new Date(now));
  }
});

/** jsonb keeps keys in an order of its own. */
const inOrderOf = (model: object, given: object) => {
  const values = given as Record<string, { value: unknown; sample: unknown }>;
  return Object.fromEntries(
    Object.entries(model as typeof values).map(([name, figure]) => [
      name,
      Object.fromEntries(Object.keys(figure).map((key) => [key, values[name]?.[key as "value"]])),
    ]),
  );
};
