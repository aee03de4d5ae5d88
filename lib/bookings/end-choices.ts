import type { Area } from "./areas/find-area";
import { gridOf, isWithin, overlaps, type Span } from "./availability";
import { freeSpans } from "./free-spans";
import { priceOf } from "./price";
import { minutesOf } from "./slot-problem";

export type EndChoice = { to: Date; minutes: number; fee: string; isFree: boolean };

/** How long it can be had from a beginning on, each length with its price; those that collide can be waited for. */
export function endChoices(
  area: Area,
  from: Date,
  taken: readonly Span[],
  moment: { now: Date; timeZone: string },
): EndChoice[] {
  const longest = { from, to: new Date(from.getTime() + area.maxMinutes * 60_000) };
  const possible = freeSpans({ ...area, closures: [] }, [], longest, moment);
  const free = freeSpans(area, taken, longest, moment);
  return gridOf(longest, area.slotMinutes, moment.timeZone)
    .map((to) => ({ from, to }))
    .filter((slot) => minutesOf(slot) >= area.minMinutes && isWithin(slot, possible))
    .map((slot) => ({
      to: slot.to,
      minutes: minutesOf(slot),
      fee: priceOf(area, minutesOf(slot)),
      isFree: isWithin(slot, free) && !taken.some((span) => overlaps(span, slot)),
    }));
}
