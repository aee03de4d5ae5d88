import type { Area } from "./areas/find-area";
import { earlier, later, openSpans, type Span, without } from "./availability";
import { closedSpan } from "./closures/closed-span";
import { lastDate } from "./slot-problem";
import { firstInstant } from "./wall-clock";

/** Everything within a span that nobody has, of the time that can be booked today. */
export function freeSpans(
  area: Area,
  taken: readonly Span[],
  within: Span,
  { now, timeZone }: { now: Date; timeZone: string },
): Span[] {
  const end = firstInstant(lastDate(area.advanceDays + 1, now, timeZone), 0, timeZone);
  const from = later(within.from, now);
  const to = earlier(within.to, end);
  if (!area.isActive || from >= to) return [];
  const closed = area.closures.map((closure) => closedSpan(closure, now));
  return without(openSpans(area, { from, to }, timeZone), [...taken, ...closed]);
}
