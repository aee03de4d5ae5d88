import type { Repeat } from "../schema";
import { addDays } from "../wall-clock";

const MOST = 52;

/**
 * The dates of a series, the first one included. "Monthly" keeps the day of the month; months that are too short for
 * it are left out.
 */
export function seriesDates(
  first: string,
  repeat: Repeat,
  end: { times?: number | undefined; until?: string | undefined },
): string[] {
  const dates: string[] = [];
  for (let n = 0; dates.length < (end.times ?? MOST) && n < 120; n++) {
    const date =
      repeat === "monthly" ? sameDayLater(first, n) : addDays(first, n * (repeat === "weekly" ? 7 : 14));
    if (date === null) continue;
    if (end.until && date > end.until) break;
    dates.push(date);
  }
  return dates;
}

function sameDayLater(first: string, months: number): string | null {
  const [year = 0, month = 1, day = 1] = first.split("-").map(Number);
  const at = new Date(Date.UTC(year, month - 1 + months, day));
  return at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null;
}
