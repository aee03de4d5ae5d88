import Papa from "papaparse";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { generateReports } from "@/lib/analytics/generate-reports";
import { makeRequestedReports } from "@/lib/analytics/make-requested-reports";
import { getPerformance } from "@/lib/analytics/performance";
import { comparisonCsv, reportCsv } from "@/lib/analytics/report-csv";
import { comparisonPdf, reportPdf } from "@/lib/analytics/report-pdf";
import { getReport } from "@/lib/analytics/report-queries";
import { getReportRun, listReportRuns, listReportsOfPeriod } from "@/lib/analytics/report-run-queries";
import { getComparisonSheet, getReportSheet } from "@/lib/analytics/report-sheet";
import { requestReports } from "@/lib/analytics/request-reports";
import { pool, prisma } from "@/lib/platform/prisma";
import { as, systemActor } from "../../support/actors";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";
import { settle } from "../../support/jobs";

const system = systemActor("test");
const DECEMBER = new Date("2026-12-02T06:00:00Z");
const november = { period: "MONTHLY", on: "2026-11-10" } as const;
const october = { period: "MONTHLY", on: "2026-10-10" } as const;

type Person = Awaited<ReturnType<typeof aStaff>>;
let manager: Person;
let plumber: Person;
let other: Person;

beforeAll(async () => {
  manager = await aStaff();
  plumber = await aStaff({ role: "PLUMBER", name: "=Renée Müller-Ślązak" });
  other = await aStaff({ role: "PLUMBER" });
  const [resident, category] = [await aResident(), await aCategory()];
  for (const [day, assignedTo, more] of [
    ["2026-10-09", plumber, { residentRating: 3 }],
    ["2026-11-09", plumber, { residentRating: 4, estimatedCost: "333.33", actualCost: "700.07" }],
    ["2026-11-10", plumber, { residentRating: 5, estimatedCost: "0.10", actualCost: "0.30" }],
    ["2026-11-15", other, {}],
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
  await pool.query("truncate staff_performance_reports, report_runs, notifications cascade");
  await pool.query("truncate jobs.task, jobs.run, jobs.step");
});

const reportOf = async (person: Person | null, from: string) =>
  (
    await prisma.staffPerformanceReport.findFirstOrThrow({
      where: { from: new Date(from), ...(person ? { staff: { userId: person.id } } : { staffId: null }) },
    })
  ).id;
const NOVEMBER_FROM = "2026-10-31T18:30:00Z";
const OCTOBER_FROM = "2026-09-30T18:30:00Z";

describe("generating now", () => {
  test("is asked for, made in the background, and leads to what is stored", async () => {
    const actor = await as(manager);
    const { runId } = await requestReports(actor, november, DECEMBER);
    expect(await getReportRun(actor, runId)).toMatchObject({
      status: "WAITING",
      total: null,
      label: "November 2026",
      requestedBy: { name: manager.name },
    });
    await settle();
    const run = await getReportRun(actor, runId);
    expect(run).toMatchObject({ status: "DONE", total: 4, done: 4, stored: 4 });
    const stored = await listReportsOfPeriod(actor, run);
    expect(stored.map(({ staff }) => staff?.user.name ?? null)).toEqual([
      null,
      ...[manager, plumber, other].map(({ name }) => name).sort((a, b) => (a < b ? -1 : 1)),
    ]);
    expect(await prisma.notification.count({ where: { type: "staff_report_ready" } })).toBe(3);
  });

  test("a second time stores nothing, and says so", async () => {
    const actor = await as(manager);
    await requestReports(actor, november, DECEMBER);
    await settle();
    const { runId } = await requestReports(actor, november, DECEMBER);
    await settle();
    expect(await getReportRun(actor, runId)).toMatchObject({ status: "DONE", total: 4, done: 4, stored: 0 });
  });

  test("who asks again while it is under way follows the same run", async () => {
    const actor = await as(manager);
    const [first, ...others] = await Promise.all(
      Array.from({ length: 5 }, () => requestReports(actor, november, DECEMBER)),
    );
    for (const each of others) expect(each).toEqual(first);
    expect(await prisma.reportRun.count()).toBe(1);
    expect(await requestReports(actor, november, DECEMBER)).toEqual(first);
    expect(await requestReports(actor, october, DECEMBER)).not.toEqual(first);
    expect(await listReportRuns(actor, DECEMBER)).toHaveLength(2);
    // What was given up stands in nobody's way.
    const later = new Date(DECEMBER.getTime() + 2 * 3_600_000);
    expect(await requestReports(actor, november, later)).not.toEqual(first);
  });

  test("how far it is can be seen before anything is committed", async () => {
    const actor = await as(manager);
    const { runId } = await requestReports(actor, november, DECEMBER);
    const blocker = await pool.connect();
    await blocker.query("begin; lock table staff_performance_reports in share mode");
    const making = makeRequestedReports(system, { runId, isLastAttempt: false }, DECEMBER);
    await expect
      .poll(() => getReportRun(actor, runId), { timeout: 10_000 })
      .toMatchObject({ status: "RUNNING" });
    expect(await prisma.staffPerformanceReport.count()).toBe(0);
    await blocker.query("commit");
    blocker.release();
    expect(await making).toEqual({ stored: 4 });
  });

  test("a failure stores nothing; the last attempt says that it failed", async () => {
    const actor = await as(manager);
    const { runId } = await requestReports(actor, november, DECEMBER);
    await pool.query(
      "alter table staff_performance_reports add constraint out_of_order check (staff_id is null)",
    );
    const attempt = (isLastAttempt: boolean) =>
      makeRequestedReports(system, { runId, isLastAttempt }, DECEMBER).catch(() => "failed");
    expect(await attempt(false)).toBe("failed");
    expect(await getReportRun(actor, runId)).toMatchObject({ status: "WAITING", done: 0, finishedAt: null });
    expect(await attempt(true)).toBe("failed");
    expect(await getReportRun(actor, runId)).toMatchObject({
      status: "FAILED",
      done: 0,
      finishedAt: DECEMBER,
    });
    expect(await prisma.staffPerformanceReport.count()).toBe(0);
    await pool.query("alter table staff_performance_reports drop constraint out_of_order");
  });

  test("only those who see all requests ask and watch", async () => {
    const { runId } = await requestReports(await as(await anAdministrator()), november, DECEMBER);
    await expect(requestReports(await as(plumber), november, DECEMBER)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(getReportRun(await as(plumber), runId)).rejects.toMatchObject({ kind: "not_found" });
    expect(await listReportRuns(await as(plumber), DECEMBER)).toEqual([]);
    await expect(
      requestReports(await as(manager), { ...november, on: "2026-12-01" }, DECEMBER),
    ).rejects.toMatchObject({ kind: "validation" });
    await expect(
      makeRequestedReports(await as(manager), { runId, isLastAttempt: true }),
    ).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

describe("exports", () => {
  const rowsOf = (csv: string) =>
    Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ""), { header: true, skipEmptyLines: true })
      .data;
  const numberOf = (text: string | undefined) => (text ? Number(text) : null);

  test("page, stored report, CSV and PDF have the same figures to the last digit", async () => {
    await generateReports(system, november, DECEMBER);
    const actor = await as(manager);
    for (const person of [plumber, null]) {
      const id = await reportOf(person, NOVEMBER_FROM);
      const { metrics, from, to } = await getReport(actor, id);
      const page = await getPerformance(actor, {
        userId: person?.id ?? null,
        unit: "month",
        window: { from, to },
      });
      const sheet = await getReportSheet(actor, { id });
      const csv = rowsOf(reportCsv(sheet));
      expect(page.current.metrics).toEqual(metrics);
      expect(sheet.rows.length).toBeGreaterThan(8);
      for (const [index, row] of sheet.rows.entries()) {
        expect(row.raw).toBe(metrics[row.metric].value);
        expect(numberOf(csv[index]?.Value)).toBe(metrics[row.metric].value);
        expect(csv[index]?.["As shown"]).toBe(row.value);
      }
      expect(sheet.history.at(-1)?.metrics).toEqual(metrics);
    }
  });

  test("a comparison subtracts the stored figures, whichever report is named first", async () => {
    await generateReports(system, october, DECEMBER);
    await generateReports(system, november, DECEMBER);
    const actor = await as(manager);
    const [a, b] = [await reportOf(plumber, OCTOBER_FROM), await reportOf(plumber, NOVEMBER_FROM)];
    const sheet = await getComparisonSheet(actor, { a: b, b: a });
    expect(sheet).toMatchObject({ earlierLabel: "October 2026", laterLabel: "November 2026" });
    const [before, after] = [(await getReport(actor, a)).metrics, (await getReport(actor, b)).metrics];
    const csv = rowsOf(comparisonCsv(sheet));
    for (const [index, { metric, difference }] of sheet.rows.entries()) {
      const [one, two] = [before[metric].value, after[metric].value];
      expect(difference?.value ?? null).toBe(one === null || two === null ? null : two - one);
      expect(numberOf(csv[index]?.["November 2026"])).toBe(two);
      expect(numberOf(csv[index]?.Difference)).toBe(difference?.value ?? null);
    }
    expect(sheet.rows.find(({ metric }) => metric === "costEfficiency")).toMatchObject({ difference: null });
    // A name that begins like a formula is no formula.
    expect(csv[0]?.Of).toBe("'=Renée Müller-Ślązak");
  });

  test("reports of different people, or of periods of another length, are not compared", async () => {
    await generateReports(system, november, DECEMBER);
    await generateReports(system, { period: "DAILY", on: "2026-11-09" }, DECEMBER);
    const actor = await as(manager);
    const [own, theirs, estate] = [
      await reportOf(plumber, NOVEMBER_FROM),
      await reportOf(other, NOVEMBER_FROM),
      await reportOf(null, NOVEMBER_FROM),
    ];
    const day = await reportOf(plumber, "2026-11-08T18:30:00Z");
    for (const b of [theirs, estate, day])
      await expect(getComparisonSheet(actor, { a: own, b })).rejects.toMatchObject({ kind: "validation" });
  });

  test("follow the report: one's own, not a colleague's, and costs only for who may see them", async () => {
    await generateReports(system, november, DECEMBER);
    const [own, estate] = [await reportOf(plumber, NOVEMBER_FROM), await reportOf(null, NOVEMBER_FROM)];
    expect((await getReportSheet(await as(plumber), { id: own })).who).toBe(plumber.name);
    for (const id of [own, estate])
      await expect(getReportSheet(await as(other), { id })).rejects.toMatchObject({ kind: "not_found" });
    const lead = await aStaff({ role: "ELECTRICIAN" });
    await prisma.staff.update({
      where: { userId: plumber.id },
      data: { reportingToId: lead.staff?.id ?? null },
    });
    const { rows } = await getReportSheet(await as(lead), { id: own });
    expect(rows.map(({ metric }) => metric)).not.toContain("costEfficiency");
    await prisma.staff.update({ where: { userId: plumber.id }, data: { reportingToId: null } });
  });

  test("the PDFs are PDFs, also with letters that plain fonts lack", async () => {
    await generateReports(system, october, DECEMBER);
    await generateReports(system, november, DECEMBER);
    const actor = await as(manager);
    const [a, b] = [await reportOf(plumber, OCTOBER_FROM), await reportOf(plumber, NOVEMBER_FROM)];
    for (const pdf of [
      await reportPdf(await getReportSheet(actor, { id: b })),
      await comparisonPdf(await getComparisonSheet(actor, { a, b })),
    ]) {
      const text = Buffer.from(pdf).toString("latin1");
      expect(text.slice(0, 5)).toBe("%PDF-");
      expect(text.trimEnd().endsWith("%%EOF")).toBe(true);
      // Both fonts are embedded: the Latin one, and the one that has ś and ₹.
      expect(new Set(text.match(/\/FontName \/[A-Z]{6}\+Inter-\w+/g)).size).toBeGreaterThanOrEqual(3);
    }
  }, 60_000);
});
