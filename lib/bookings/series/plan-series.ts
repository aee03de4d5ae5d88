import type { Area } from "../areas/find-area";
import { overlaps, type Span } from "../availability";
import { closedSpan } from "../closures/closed-span";
import type { Repeat } from "../schema";
import { slotProblem } from "../slot-problem";
import { firstInstant, instantOf, wallOf } from "../wall-clock";
import { seriesDates } from "./dates";

export type PlannedDate = { date: string; slot: Span; problem: string | null };

type Wish = {
  slot: Span;
  guests: number;
  repeat: Repeat;
  times?: number | undefined;
  until?: string | undefined;
};

/** Every date of a series, each with what stands against it: the same hours on the wall, whatever the clocks do. */
export function planSeries(
  area: Area,
  taken: readonly Span[],
  wish: Wish,
  now: Date,
  timeZone: string,
): PlannedDate[] {
  const [from, to] = [wallOf(wish.slot.from, timeZone), wallOf(wish.slot.to, timeZone)];
  const nextDay = to.date > from.date ? 1440 : 0;
  const closed = area.closures.map((closure) => closedSpan(closure, now));
  return seriesDates(from.date, wish.repeat, wish).map((date) => {
    const slot = {
      from: firstInstant(date, from.minute, timeZone),
      to: firstInstant(date, to.minute + nextDay, timeZone),
    };
    const clock = `${String(Math.floor(from.minute / 60)).padStart(2, "0")}:${String(from.minute % 60).padStart(2, "0")}`;
    if (!instantOf(`${date}T${clock}`, timeZone))
      return { date, slot, problem: "The clocks go forward and leave this time out." };
    const problem = slotProblem(area, { slot, guests: wish.guests }, now, timeZone);
    if (problem) return { date, slot, problem: problem.message };
    if (closed.some((span) => overlaps(span, slot)))
      return { date, slot, problem: "It is closed for a repair." };
    return {
      date,
      slot,
      problem: taken.some((span) => overlaps(span, slot)) ? "Somebody has these hours." : null,
    };
  });
}
