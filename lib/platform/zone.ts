import { TZDate } from "@date-fns/tz";

/** "2026-11-22T18:30" on the wall clock of `timeZone`, or an ISO instant with offset, as an instant. */
export function toInstant(text: string, timeZone: string): Date {
  if (/(Z|[+-]\d\d:?\d\d)$/.test(text)) return new Date(text);
  const [date = "", time = "00:00"] = text.split("T");
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return new Date(new TZDate(year, month - 1, day, hours, minutes, seconds, timeZone).getTime());
}

/** The instant as a value for `<input type="datetime-local">` on the wall clock of `timeZone`. */
export function toWallClock(at: Date, timeZone: string): string {
  const local = new TZDate(at.getTime(), timeZone);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}T${two(local.getHours())}:${two(local.getMinutes())}`;
}
