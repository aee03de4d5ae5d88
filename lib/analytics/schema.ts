import { z } from "zod";
import { ReportPeriod } from "@/lib/generated/prisma/enums";
import { METRICS } from "./metrics";
import { UNITS } from "./period";

const blank = (value: unknown) => (value === "" || value === null ? undefined : value);
/** A calendar day of the estate that the period contains. */
const day = z.iso.date("Please give a date such as 2026-11-16.");

export const generateReportsInput = z.object({
  period: z.enum(ReportPeriod, "Please choose daily, weekly or monthly."),
  /** Without it: the period that ended last. */
  on: z.preprocess(blank, day.optional()),
});
export type GenerateReportsInput = z.output<typeof generateReportsInput>;

const cursor = z.string().max(100).optional().catch(undefined);

/** The address of the performance page. Unknown values fall back instead of failing: addresses get old. */
export const performanceInput = z.object({
  period: z.enum([...UNITS, "range"]).catch("month"),
  on: z.preprocess(blank, day.optional()).catch(undefined),
  /** Of a free range: both days belong to it. */
  from: z.preprocess(blank, day.optional()).catch(undefined),
  to: z.preprocess(blank, day.optional()).catch(undefined),
  /** A user id, "all" for the estate; without it oneself. */
  who: z.preprocess(blank, z.union([z.literal("all"), z.uuid()]).optional()).catch(undefined),
  /** Whose list of requests is open. */
  behind: z.enum(METRICS).optional().catch(undefined),
  after: cursor,
  /** The figure that the team is put in order by; without it by name. */
  sort: z.enum(METRICS).optional().catch(undefined),
});
export type PerformanceInput = z.output<typeof performanceInput>;

export const noteReportInput = z.object({
  reportId: z.uuid("Which report?"),
  content: z
    .string()
    .optional()
    .transform((text) => text?.replace(/\r\n?/g, "\n").trim() ?? "")
    .pipe(z.string().max(2000, "That is too long: at most 2,000 characters.")),
});
export type NoteReportInput = z.output<typeof noteReportInput>;

export const listReportsInput = z.object({
  period: z.enum(ReportPeriod).optional().catch(undefined),
  /** A user id, or "estate". */
  who: z.preprocess(blank, z.union([z.literal("estate"), z.uuid()]).optional()).catch(undefined),
  after: cursor,
});
export type ListReportsInput = z.output<typeof listReportsInput>;
