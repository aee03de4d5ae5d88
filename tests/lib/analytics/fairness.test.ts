import fc from "fast-check";
import { expect, test } from "vitest";
import { measureEveryone, measurePerson } from "@/lib/analytics/measure";
import { type Metric, type Metrics, storedMetrics } from "@/lib/analytics/metrics";
import { noteReport } from "@/lib/analytics/note-report";
import { windowAt } from "@/lib/analytics/period";
import { getReport } from "@/lib/analytics/report-queries";
import { listRequestsBehind } from "@/lib/analytics/requests-behind";
import { prisma } from "@/lib/platform/prisma";
import { as } from "../../support/actors";
import { aCategory, aResident, aStaff } from "../../support/factories";
import { type History, naiveFairness, write } from "./histories";

const zone = "Asia/Kolkata";
const rules = { maxConcurrentAssignments: 10 };
const HOUR = 60;
const asha = await aResident();
const categories = [await aCategory(), await aCategory()];
const meera = await aStaff();
const lead = await aStaff({ role: "MAINTENANCE_SUPERVISOR", canAccessAllMaintenance: false });
const people = [
  await aStaff({ name: "Ravi", role: "ELECTRICIAN", reportingTo: lead }),
  await aStaff({ name: "Dinesh", role: "ELECTRICIAN" }),
  await aStaff({ name: "Suresh", role: "PLUMBER" }),
];
const cast = { resident: asha, categories, people };
const [ravi, dinesh] = people as [(typeof people)[0], (typeof people)[0]];
const month = (text: string) => windowAt("month", new Date(text), zone);

const history = (given: Partial<History>): History => ({
  filed: 0,
  holder: 0,
  category: 0,
  priority: 2,
  waits: [],
  resolutions: [],
  isClosed: false,
  due: null,
  ...given,
});
const solved = (hours: number, given: Partial<History> = {}) =>
  history({ resolutions: [{ by: given.holder ?? 0, minutes: hours * HOUR }], due: 4 * HOUR, ...given });

const valuesOf = (metrics: Metrics, ...wanted: Metric[]) =>
  Object.fromEntries(wanted.map((metric) => [metric, metrics[metric].value]));

test("like is compared with like, and waiting is taken off: a November worked out by hand", async () => {
  // The month begins at 18:30Z of 31 October and ends at 18:30Z of 30 November.
  const start = new Date("2026-10-31T18:30:00Z");
  await write(cast, start, [
    // Quick work (priority 1): Ravi 2 h, Dinesh 4 h, so 3 h on the whole. Slow work (priority 3): Ravi 8 h and 10 h
    // of which 4 h waited, so 6 h; Dinesh 4 h: 6 h on the whole.
    solved(2, { priority: 1, due: 3 * HOUR }),
    solved(4, { priority: 1, due: 3 * HOUR, holder: 1 }),
    solved(8, { priority: 3 }),
    solved(10, { priority: 3, filed: 29 * 24 * HOUR, waits: [{ after: HOUR, minutes: 4 * HOUR }] }),
    solved(4, { priority: 3, holder: 1 }),
    // One minute too early and one minute too late.
    solved(1, { priority: 1, filed: -1 }),
    solved(1, { priority: 1, filed: 30 * 24 * HOUR }),
  ]);

  const { metrics } = await measurePerson(prisma, ravi.id, month("2026-11-15T12:00:00Z"), rules);
  expect(metrics.avgResolution).toEqual({ value: (20 / 3) * HOUR * 60_000, sample: 3 });
  expect(metrics.activeResolution.value).toBeCloseTo((16 / 3) * HOUR * 60_000, 3);
  // 2 + 8 + 6 hours against 3 + 6 + 6.
  expect(metrics.relativeResolution.value).toBeCloseTo(16 / 15, 9);
  // On time: 1 of 3, where the estate has 1 of 2 and twice 1 of 3.
  expect(metrics.relativeOnTime.value).toBeCloseTo(1 / 3 - (1 / 2 + 1 / 3 + 1 / 3) / 3, 9);
  const { rows } = await listRequestsBehind(await as(meera), {
    userId: ravi.id,
    window: month("2026-11-15T12:00:00Z"),
    metric: "relativeResolution",
  });
  const hours = (ms: number | null) => (ms === null ? null : ms / 60_000 / HOUR);
  expect(rows.map((row) => [hours(row.waitedMs), hours(row.expectedMs)])).toEqual(
    expect.arrayContaining([
      [0, 3],
      [0, 6],
      [4, 6],
    ]),
  );
});

test("a reopening counts against whoever had resolved it, not whoever mended it", async () => {
  const start = new Date("2024-06-10T00:00:00Z");
  await write(cast, start, [
    // Resolved by Ravi, reopened, then resolved for good by Dinesh, who has it now.
    history({
      holder: 1,
      resolutions: [
        { by: 0, minutes: 60 },
        { by: 1, minutes: 60 },
      ],
      isClosed: true,
    }),
    history({ holder: 0, resolutions: [{ by: 0, minutes: 60 }], isClosed: true }),
    // Reopened twice is one request.
    history({ holder: 0, resolutions: [0, 0, 0].map((by) => ({ by, minutes: 60 })) }),
    history({ holder: 0 }),
  ]);
  const window = month("2024-06-15T00:00:00Z");
  const reopened = async (userId: string) =>
    (await measurePerson(prisma, userId, window, rules)).metrics.reopened;
  expect(await reopened(ravi.id)).toEqual({ value: 2 / 3, sample: 3 });
  expect(await reopened(dinesh.id)).toEqual({ value: 0, sample: 1 });
  const [estate] = await measureEveryone(prisma, window, rules);
  expect(estate?.metrics.reopened).toEqual({ value: 2 / 3, sample: 3 });
  expect(valuesOf(estate?.metrics as Metrics, "relativeResolution", "relativeOnTime")).toEqual({
    relativeResolution: null,
    relativeOnTime: null,
  });

  const behind = await listRequestsBehind(await as(lead), { userId: ravi.id, window, metric: "reopened" });
  expect(behind.rows).toHaveLength(3);
  expect(behind.rows.filter(({ isReopened }) => isReopened)).toHaveLength(2);
  // What Dinesh has now counts for Ravi, and Ravi's superior cannot open it.
  expect(behind.rows.filter(({ isVisible }) => !isVisible)).toHaveLength(1);
});

test("over random histories the database agrees with a naive model", async () => {
  const event = fc.record({ by: fc.nat(2), minutes: fc.integer({ min: 1, max: 3000 }) });
  const pause = fc.record({ after: fc.nat(300), minutes: fc.nat(500) });
  const anyHistory: fc.Arbitrary<History> = fc.record({
    filed: fc.integer({ min: -2000, max: 46_000 }),
    holder: fc.nat(2),
    category: fc.nat(1),
    priority: fc.integer({ min: 1, max: 4 }),
    waits: fc.array(pause, { maxLength: 3 }),
    resolutions: fc.array(event, { maxLength: 3 }),
    isClosed: fc.boolean(),
    due: fc.option(fc.integer({ min: 10, max: 5000 })),
  });
  let year = 1980;
  await fc.assert(
    fc.asyncProperty(fc.array(anyHistory, { maxLength: 25 }), async (histories) => {
      const window = month(`${++year}-03-15T00:00:00Z`);
      await write(cast, window.from, histories);
      for (const { userId, metrics } of await measureEveryone(prisma, window, rules)) {
        const who = people.findIndex(({ id }) => id === userId);
        if (userId !== null && who < 0) continue;
        const expected = naiveFairness(histories, window, userId === null ? null : who);
        for (const [metric, value] of Object.entries(expected)) {
          const figure = metrics[metric as Metric];
          expect(figure.sample, metric).toBe(value.sample);
          if (value.value === null) expect(figure.value, metric).toBeNull();
          else expect(figure.value, metric).toBeCloseTo(value.value, 6);
        }
      }
    }),
    { numRuns: 12, seed: 20261122 },
  );
});

test("a report that is older than a figure has no data for it", () => {
  const stored = storedMetrics({ total: { value: 3, sample: 3 } });
  expect(stored.total.value).toBe(3);
  expect(stored.relativeResolution).toEqual({ value: null, sample: 0 });
});

test("a note to one's own report: its own words, for a fortnight, for whoever sees the report", async () => {
  const stored = (userId: string) =>
    prisma.staff.findUniqueOrThrow({ where: { userId } }).then(({ id }) =>
      prisma.staffPerformanceReport.create({
        data: {
          staffId: id,
          period: "WEEKLY",
          from: new Date("2026-11-02"),
          to: new Date("2026-11-09"),
          startsOn: new Date("2026-11-02"),
          label: "2 – 8 Nov 2026",
          summary: "Three filed.",
          data: {},
          batchId: crypto.randomUUID(),
          generatedAt: new Date("2026-11-09"),
        },
      }),
    );
  const { id: reportId } = await stored(ravi.id);
  const day = (n: number) => new Date(Date.UTC(2026, 10, 10 + n));
  const note = async (person: { id: string }, content: string, at: Date) =>
    noteReport(await as(person), { reportId, content }, at);

  await note(ravi, "I was on leave from Tuesday.", day(0));
  await note(ravi, "I was on leave from Wednesday.", day(13));
  expect((await getReport(await as(lead), reportId)).note).toMatchObject({
    content: "I was on leave from Wednesday.",
    createdAt: day(0),
    updatedAt: day(13),
  });
  await expect(note(ravi, "Or Thursday.", day(15))).rejects.toMatchObject({ reason: "analytics.note_final" });
  await expect(note(meera, "He was.", day(1))).rejects.toMatchObject({ reason: "analytics.not_own_report" });
  await expect(note(dinesh, "He was.", day(1))).rejects.toMatchObject({ kind: "not_found" });
  await note(ravi, "", day(14));
  expect((await getReport(await as(ravi), reportId)).note).toBeNull();
  const audited = await prisma.auditEntry.findMany({
    where: { entity: "report_notes" },
    orderBy: { id: "asc" },
  });
  expect(audited.map(({ action }) => action)).toEqual(["INSERT", "UPDATE", "DELETE"]);
});
