import { TZDate } from "@date-fns/tz";
import { addDays } from "date-fns";
import { invalid } from "@/lib/platform/errors";
import type { EstateFormat } from "@/lib/platform/format";
import { toInstant, toWallClock } from "@/lib/platform/zone";

export type Span = { startsAt: Date; endsAt: Date };
export type EventTime = Span & { isAllDay: boolean };

export const MAX_DAYS = 31;
const DAY = 86_400_000;
/** Further ahead it is a slip of the finger. */
const MAX_AHEAD_DAYS = 730;

export const hasBegun = ({ startsAt }: Pick<Span, "startsAt">, now: Date): boolean => startsAt <= now;
export const isOver = ({ endsAt }: Pick<Span, "endsAt">, now: Date): boolean => endsAt <= now;

/** What a form, and a program, writes as the end: of whole days within the last one, not the midnight after it. */
export const lastMoment = ({ endsAt, isAllDay }: Pick<EventTime, "endsAt" | "isAllDay">): Date =>
  isAllDay ? new Date(endsAt.getTime() - 1) : endsAt;

type Written = { startsAt: string; endsAt: string; isAllDay: boolean };

/**
 * What was written on the estate's wall clock, as instants; of whole days from midnight to the midnight after the
 * last one. Refuses what does not exist, ends before it begins, or goes on for ever.
 */
export function spanOf({ startsAt, endsAt, isAllDay }: Written, timeZone: string): Span {
  const span = isAllDay
    ? { startsAt: dayOf(startsAt, 0, timeZone), endsAt: dayOf(endsAt, 1, timeZone) }
    : { startsAt: instantOf("startsAt", startsAt, timeZone), endsAt: instantOf("endsAt", endsAt, timeZone) };
  const length = span.endsAt.getTime() - span.startsAt.getTime();
  if (length <= 0)
    throw invalid(
      "endsAt",
      "events.ends_before_start",
      "It would end before it begins. Please choose a later end.",
    );
  if (length > MAX_DAYS * DAY)
    throw invalid("endsAt", "events.too_long", `An event lasts ${MAX_DAYS} days at most.`);
  return span;
}

/** For what is new, or moved: the past is over, and nobody plans for the day after the next but one year. */
export function assertAhead({ startsAt, endsAt, isAllDay }: EventTime, now: Date): void {
  if (isAllDay ? endsAt <= now : startsAt <= now)
    throw invalid(
      "startsAt",
      "events.in_the_past",
      "This time is in the past. Please choose one that is to come.",
    );
  if (startsAt.getTime() > now.getTime() + MAX_AHEAD_DAYS * DAY)
    throw invalid(
      "startsAt",
      "events.too_far",
      "This is more than two years from now. Please check the year.",
    );
}

/** When the clocks go forward an hour is missing: what is written in it is no time at all. */
function instantOf(field: "startsAt" | "endsAt", written: string, timeZone: string): Date {
  const at = toInstant(written, timeZone);
  const isLocal = !/(Z|[+-]\d\d:?\d\d)$/.test(written);
  if (isLocal && toWallClock(at, timeZone) !== written.slice(0, 16))
    throw invalid(
      field,
      "events.time_skipped",
      "The clocks go forward on that day and skip this time. Please choose another hour.",
    );
  return at;
}

function dayOf(written: string, plusDays: number, timeZone: string): Date {
  const at = toInstant(written, timeZone);
  const [year = 0, month = 1, day = 1] = toWallClock(at, timeZone).slice(0, 10).split("-").map(Number);
  return new Date(addDays(new TZDate(year, month - 1, day, timeZone), plusDays).getTime());
}

/** "Sat, 5 Dec 2026, 6:00 – 9:00 pm"; of whole days "5 – 7 Dec 2026". */
export function timeText(
  { startsAt, endsAt, isAllDay }: EventTime,
  { locale, timeZone }: EstateFormat,
): string {
  const day = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
  const format = formatter(locale, {
    ...day,
    ...(!isAllDay && { hour: "numeric", minute: "2-digit" }),
    timeZone,
  });
  return format.formatRange(startsAt, lastMoment({ endsAt, isAllDay }));
}

const made = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a hundred times as long as using it. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
  made.set(key, known);
  return known;
}
