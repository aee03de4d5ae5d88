import { addDays, firstInstant, wallOf, weekdayOf } from "./wall-clock";

/** From the first instant up to, not including, the last. */
export type Span = { from: Date; to: Date };

/** Minutes after midnight; past 1440 is the next day. */
export type Hours = { opens: number; closes: number };

export type OpeningRules = {
  hours: readonly (Hours & { weekday: number })[];
  /** Dates that are not like their weekday; null hours are closed. */
  exceptions: readonly { date: Date; opens: number | null; closes: number | null }[];
};

export const earlier = (a: Date, b: Date): Date => new Date(Math.min(a.getTime(), b.getTime()));
export const later = (a: Date, b: Date): Date => new Date(Math.max(a.getTime(), b.getTime()));

const QUARTER = 15 * 60_000;

/** When it is open within a span, in order, without gaps that are none. */
export function openSpans(rules: OpeningRules, within: Span, timeZone: string): Span[] {
  // The evening before may reach past midnight.
  const first = addDays(wallOf(within.from, timeZone).date, -1);
  const last = wallOf(within.to, timeZone).date;
  const spans: Span[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const hours = hoursOn(rules, date);
    if (!hours) continue;
    const opens = firstInstant(date, hours.opens, timeZone);
    const closes = firstInstant(date, hours.closes, timeZone);
    const from = later(opens, within.from);
    const to = earlier(closes, within.to);
    if (from < to) spans.push({ from, to });
  }
  return merged(spans);
}

/** The hours that begin on a date. */
export function hoursOn({ hours, exceptions }: OpeningRules, date: string): Hours | null {
  const exception = exceptions.find((each) => each.date.toISOString().startsWith(date));
  if (exception)
    return exception.opens === null || exception.closes === null
      ? null
      : { opens: exception.opens, closes: exception.closes };
  return hours.find(({ weekday }) => weekday === weekdayOf(date)) ?? null;
}

function merged(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = later(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}

/** What is left of the spans when others are taken out. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  let left: Span[] = [...spans];
  for (const { from, to } of taken)
    left = left.flatMap((span) => {
      if (to <= span.from || from >= span.to) return [span];
      return [
        { from: span.from, to: from },
        { from: to, to: span.to },
      ].filter((part) => part.from < part.to);
    });
  return left;
}

export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

export const isWithin = (span: Span, spans: readonly Span[]): boolean =>
  spans.some(({ from, to }) => from <= span.from && span.to <= to);

/** Whether the clock on the wall shows a multiple of `slotMinutes` at this instant. */
export const isOnGrid = (at: Date, slotMinutes: number, timeZone: string): boolean =>
  at.getTime() % 60_000 === 0 && wallOf(at, timeZone).minute % slotMinutes === 0;

/** Every instant of the grid within a span, its end included. */
export function gridOf({ from, to }: Span, slotMinutes: number, timeZone: string): Date[] {
  const grid: Date[] = [];
  const first = Math.ceil(from.getTime() / QUARTER) * QUARTER;
  for (let at = first; at <= to.getTime(); at += QUARTER)
    if (isOnGrid(new Date(at), slotMinutes, timeZone)) grid.push(new Date(at));
  return grid;
}
