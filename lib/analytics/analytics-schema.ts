import { z } from "zod";
import { calendarDay } from "./period";

export const ANALYTICS_PERIODS = ["30d", "month", "quarter", "year", "range"] as const;

const blank = (value: unknown) => (value === "" || value === null ? undefined : value);
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(blank, schema.optional());
/** A calendar day of the estate. */
const day = optional(z.iso.date().refine((text) => text >= "2000-01-01" && text < "2100-01-01"));

/** The address of the analytics page and of the tables behind its charts. */
export const analyticsInput = z.object({
  period: z.preprocess(blank, z.enum(ANALYTICS_PERIODS).default("30d")),
  /** A day in the month, quarter or year. */
  on: day,
  /** The first and the last day of a free range. */
  from: day,
  to: day,
  category: optional(z.uuid()),
  block: optional(z.string().regex(/^[A-Z0-9]{1,4}$/)),
  priority: optional(z.coerce.number().int().min(1).max(4)),
  assignee: optional(z.uuid()),
});
export type AnalyticsInput = z.output<typeof analyticsInput>;
type Field = keyof AnalyticsInput;

const IGNORED: Record<Field, string> = {
  period: "The period was not understood: these are the last 30 days.",
  on: "The day was not understood: this is the present period.",
  from: "The first day was not understood.",
  to: "The last day was not understood.",
  category: "The category was not understood: all of them are shown.",
  block: "The block was not understood: all of them are shown.",
  priority: "The priority was not understood: all of them are shown.",
  assignee: "The person was not understood: everybody is shown.",
};

const MAX_YEARS = 10;

/** Old and mistyped addresses still lead somewhere: what cannot be understood is left out, and said. */
export function readAnalyticsInput(
  query: Record<string, unknown>,
  zone: string,
  now: Date,
): { input: AnalyticsInput; notes: string[] } {
  const parsed = analyticsInput.safeParse(query);
  if (parsed.success) return inOrder(parsed.data, [], zone, now);
  const refused = [...new Set(parsed.error.issues.map(({ path }) => path[0] as Field))];
  const kept = Object.fromEntries(Object.entries(query).filter(([name]) => !refused.includes(name as Field)));
  return inOrder(
    analyticsInput.parse(kept),
    refused.map((field) => IGNORED[field]),
    zone,
    now,
  );
}

/** A range begins before it ends, ends today at the latest, and has a sensible length. */
function inOrder(given: AnalyticsInput, notes: string[], zone: string, now: Date) {
  if (given.period !== "range") return { input: { ...given, from: undefined, to: undefined }, notes };
  const today = calendarDay(now, zone);
  const earliest = `${Number(today.slice(0, 4)) - MAX_YEARS}${today.slice(4, 7)}-01`;
  const isBackwards = given.from !== undefined && given.to !== undefined && given.to < given.from;
  const from = isBackwards ? given.to : given.from;
  const to = (isBackwards ? given.from : given.to) ?? today;
  if (from === undefined || from > today) {
    const note = from ? "The range lies ahead: these are the last 30 days." : NO_FIRST_DAY;
    const input = { ...given, period: "30d" as const, from: undefined, to: undefined };
    return { input, notes: [...notes, note] };
  }
  const [isTooLong, isAhead] = [from < earliest, to > today];
  const ranged = { ...given, from: isTooLong ? earliest : from, to: isAhead ? today : to };
  return {
    input: ranged,
    notes: [
      ...notes,
      ...(isBackwards ? ["The range ended before it began: it was turned round."] : []),
      ...(isTooLong ? [`At most ${MAX_YEARS} years are shown.`] : []),
      ...(isAhead ? ["What lies ahead has no figures: the range ends today."] : []),
    ],
  };
}

const NO_FIRST_DAY = "A free range needs its first day: these are the last 30 days.";
