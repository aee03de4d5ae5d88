import { invalid } from "@/lib/platform/errors";
import { toInstant, toWallClock } from "@/lib/platform/zone";
import type { Span } from "./when";

const DAYS_AHEAD = 14;
const MINUTE = 60_000;

/** One row of the form: which field it stands in, the start on the estate's wall clock, how long it is. */
type Slot = { field: string; start: string; minutes: number };

/** What was offered, as instants in their order; what cannot be is refused at its own field. */
export function readWindows(slots: readonly Slot[], timeZone: string, now: Date): Span[] {
  const read = slots.map((slot) => ({ ...slot, ...spanOf(slot, timeZone, now) }));
  read.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  for (const [n, { field, startsAt }] of read.entries()) {
    const before = read[n - 1];
    if (before && startsAt < before.endsAt)
      throw invalid(
        field,
        "visits.overlap",
        "Two of these times overlap. Please choose one that begins when the other has ended.",
      );
  }
  return read.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
}

function spanOf({ field, start, minutes }: Slot, timeZone: string, now: Date): Span {
  const startsAt = toInstant(start, timeZone);
  if (isWallClock(start) && toWallClock(startsAt, timeZone) !== start.slice(0, 16))
    throw invalid(
      field,
      "visits.no_such_time",
      "On that day the clocks go forward and leave this time out. Please choose another one.",
    );
  if (startsAt < now)
    throw invalid(field, "visits.in_the_past", "This time has passed. Please choose a later one.");
  if (startsAt.getTime() > now.getTime() + DAYS_AHEAD * 1440 * MINUTE)
    throw invalid(
      field,
      "visits.too_far_ahead",
      `That is too far ahead. Please choose a time within the next ${DAYS_AHEAD} days.`,
    );
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * MINUTE) };
}

const isWallClock = (text: string) => !/(Z|[+-]\d\d:?\d\d)$/.test(text);
