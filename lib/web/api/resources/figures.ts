import { z } from "zod";
import { getAnalytics, getAnswer } from "@/lib/analytics/analytics";
import { type AnalyticsInput, analyticsInput, readAnalyticsInput } from "@/lib/analytics/analytics-schema";
import { getReport, listReports } from "@/lib/analytics/report-queries";
import { listReportsInput } from "@/lib/analytics/schema";
import { ReportPeriod } from "@/lib/generated/prisma/enums";
import { invalid } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { defineOperation } from "../operation";
import { instant, page, person } from "../shapes";
import { newestOf, subjectOf } from "../subject";
import { figures, figuresFor } from "./desks";

const row = z.object({
  id: z.uuid(),
  period: z.enum(ReportPeriod),
  from: instant,
  to: instant,
  label: z.string(),
  summary: z.string(),
  generatedAt: instant,
  staff: z.object({ user: person }).nullable().meta({ description: "Null: the estate." }),
});

const reports = defineOperation({
  method: "GET",
  path: "/reports",
  tag: "Reports",
  summary: "List stored reports",
  description: "Those that you may read, the newest period first.",
  scope: "analytics:read",
  input: z.object({
    period: z.enum(ReportPeriod).optional(),
    who: z
      .union([z.literal("estate"), z.uuid()])
      .optional()
      .meta({ description: "A user id, or the estate." }),
    cursor: z.string().max(100).optional(),
  }),
  answer: page(row),
  verb: async (actor, { cursor: after, ...filter }) => {
    const { rows, nextCursor } = await listReports(actor, listReportsInput.parse({ ...filter, after }));
    return { items: rows, next: nextCursor };
  },
});

const report = defineOperation({
  method: "GET",
  path: "/reports/{id}",
  tag: "Reports",
  summary: "Read a report",
  scope: "analytics:read",
  input: z.object({ id: z.uuid() }),
  answer: row.extend({ figures, note: z.object({ content: z.string(), updatedAt: instant }).nullable() }),
  version: ({ generatedAt, note }: { generatedAt: Date; note: { updatedAt: Date } | null }) =>
    newestOf(generatedAt, note?.updatedAt),
  verb: async (actor, { id }) => {
    const found = await getReport(actor, id);
    return { ...found, figures: figuresFor(actor, found.staff?.user.id ?? null, found.metrics) };
  },
});

export const REPORT = subjectOf(report);

const asked = analyticsInput.shape;
const figure = z.object({ value: z.number().nullable(), sample: z.number() });
const HEADLINES = z.object({ metrics: z.record(z.string(), figure), details: z.record(z.string(), figure) });

const answer = z.object({
  key: z.string(),
  title: z.string(),
  definition: z.string(),
  columns: z.array(z.object({ key: z.string(), label: z.string(), unit: z.string() })),
  rows: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      cells: z.record(z.string(), z.number().nullable()).meta({ description: "By the column's key." }),
    }),
  ),
});

type Found = Awaited<ReturnType<typeof getAnswer>>;
const shown = ({ question: { key, title, definition, columns }, rows }: Found) => ({
  ...{ key, title, definition },
  columns: [...columns],
  rows,
});

const analytics = defineOperation({
  method: "GET",
  path: "/analytics",
  tag: "Analytics",
  summary: "Read the estate's figures",
  description:
    "For managers; whoever keeps the books gets what is about money. `before` is the period before, of equal length.",
  scope: "analytics:read",
  input: z.object(asked),
  answer: z.object({
    from: instant,
    to: instant,
    label: z.string(),
    now: HEADLINES.nullable(),
    before: HEADLINES.nullable(),
    answers: z.array(answer),
  }),
  verb: async (actor, input) => {
    const settings = await readSettings();
    const found = await getAnalytics(actor, inOrder(input, settings.timeZone), settings);
    const { window, label } = found.period;
    const headlines = found.onlyMoney
      ? { now: null, before: null }
      : { now: found.now, before: found.before };
    return { ...window, label, ...headlines, answers: found.answers.map(shown) };
  },
});

const table = defineOperation({
  method: "GET",
  path: "/analytics/{question}",
  tag: "Analytics",
  summary: "Read one table",
  description: "`question` is the `key` of an answer.",
  scope: "analytics:read",
  input: z.object({ question: z.string().max(60), ...asked }),
  answer,
  verb: async (actor, { question, ...input }) => {
    const settings = await readSettings();
    return shown(await getAnswer(actor, question, inOrder(input, settings.timeZone), settings));
  },
});

/** The page shows something sensible for a range that is none; a program is told. */
function inOrder(input: AnalyticsInput, zone: string): AnalyticsInput {
  const read = readAnalyticsInput(input, zone, new Date());
  const [note] = read.notes;
  if (note) throw invalid("from", "analytics.range_wrong", note);
  return read.input;
}

export const FIGURES = [reports, report, analytics, table];
