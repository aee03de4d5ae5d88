import { type EstateFormat, formatDate } from "@/lib/platform/format";
import type { Span } from "./availability";
import { wallOf } from "./wall-clock";

/** "2 hours", "1 hour 30 minutes" */
export function lengthText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours && `${hours} ${hours === 1 ? "hour" : "hours"}`, rest && `${rest} minutes`];
  return parts.filter(Boolean).join(" ");
}

const formatter = (
  { locale, timeZone }: Pick<EstateFormat, "locale" | "timeZone">,
  options: Intl.DateTimeFormatOptions,
) => new Intl.DateTimeFormat(locale, { timeZone, ...options });

/** "6:00 pm" */
export const timeText = (at: Date, format: EstateFormat): string =>
  formatter(format, { timeStyle: "short" }).format(at);

/** "Sat, 28 Nov 2026" */
export const dayText = (at: Date, format: EstateFormat): string =>
  `${formatter(format, { weekday: "short" }).format(at)}, ${formatDate(at, format)}`;

/** "Sat, 28 Nov 2026, 6:00 pm to 9:00 pm"; the second date only when it is another one. */
export function slotText({ from, to }: Span, format: EstateFormat): string {
  const sameDay =
    wallOf(from, format.timeZone).date === wallOf(new Date(to.getTime() - 1), format.timeZone).date;
  const end = sameDay ? timeText(to, format) : `${dayText(to, format)}, ${timeText(to, format)}`;
  return `${dayText(from, format)}, ${timeText(from, format)} to ${end}`;
}

/** A calendar date ("2026-11-28") in the estate's words: "Sat, 28 Nov 2026" unless told otherwise. */
export function dateText(
  date: string,
  { locale }: Pick<EstateFormat, "locale">,
  options?: Intl.DateTimeFormatOptions,
): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (!options) return dayText(at, { locale, timeZone: "UTC", currency: "" });
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(at);
}

/** 1080 → "18:00", 1500 → "01:00" (of the next day): what `<input type="time">` takes. */
export function clockText(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** "6:00 am – 10:00 pm" of minutes after midnight. */
export function hoursText({ opens, closes }: { opens: number; closes: number }, locale: string): string {
  if (closes - opens === 1440) return "Around the clock";
  const text = (minutes: number) =>
    timeText(new Date(minutes * 60_000), { locale, timeZone: "UTC", currency: "" });
  return `${text(opens)} – ${text(closes)}`;
}

/** 1 → "Monday" */
export const weekdayText = (weekday: number, locale: string): string =>
  dateText(`2024-01-0${weekday}`, { locale }, { weekday: "long" });

/** What a calendar's heading says: "28 November 2026", "23 – 29 Nov 2026", "November 2026". */
export function rangeTitle(
  view: "month" | "week" | "day",
  dates: readonly string[],
  date: string,
  format: Pick<EstateFormat, "locale">,
): string {
  if (view === "day") return dateText(date, format, { dateStyle: "full" });
  if (view === "month") return dateText(date, format, { month: "long", year: "numeric" });
  const [first, last] = [dates[0] as string, dates.at(-1) as string].map(
    (each) => new Date(`${each}T00:00:00Z`),
  );
  const options = { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" } as const;
  return new Intl.DateTimeFormat(format.locale, options).formatRange(first as Date, last as Date);
}
