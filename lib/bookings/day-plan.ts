import type { Area } from "./areas/find-area";
import { gridOf, isWithin, openSpans, overlaps, type Span, without } from "./availability";
import type { HeldSlot } from "./calendar";
import { closedSpan } from "./closures/closed-span";
import { freeSpans } from "./free-spans";
import { minutesOf } from "./slot-problem";
import { addDays, firstInstant } from "./wall-clock";

/** One stretch of a day: something to book, something that is taken, or hours that have passed. */
export type DaySlot = Span & {
  /** `short`: free, but not for as long as the shortest booking. */
  state: "free" | "short" | "taken" | "closed" | "past";
  booking?: HeldSlot;
};

export type DayPlan = {
  date: string;
  /** Not open at all, with the reason of its exception if there is one. */
  closed: string | null;
  slots: DaySlot[];
  freeMinutes: number;
  isOver: boolean;
  openMinutes: number;
};

type Moment = { now: Date; timeZone: string };

/** A date of an area's calendar, on the area's grid: what is free, what is not. */
export function planDay(
  area: Area & { bookings: readonly HeldSlot[] },
  date: string,
  { now, timeZone }: Moment,
): DayPlan {
  const day = { from: firstInstant(date, 0, timeZone), to: firstInstant(addDays(date, 1), 0, timeZone) };
  const open = openSpans(area, day, timeZone);
  const exception = area.exceptions.find((each) => each.date.toISOString().startsWith(date));
  const held = area.bookings.filter((booking) => overlaps(day, spanOf(booking)));
  // A booking that begins in the evening ends tomorrow.
  const wide = { from: day.from, to: new Date(day.to.getTime() + area.maxMinutes * 60_000) };
  const free = freeSpans(area, area.bookings.map(spanOf), wide, { now, timeZone });
  const fits = ({ from }: Span) =>
    isWithin({ from, to: new Date(from.getTime() + area.minMinutes * 60_000) }, free);
  const closures = area.closures.map((closure) => closedSpan(closure, now));
  const slots = open.flatMap((span) => {
    const grid = gridOf(span, area.slotMinutes, timeZone);
    return grid.slice(0, -1).map((from, index): DaySlot => {
      const slot = { from, to: grid[index + 1] as Date };
      const booking = held.find((each) => overlaps(slot, spanOf(each)));
      if (booking) return { ...slot, state: "taken", booking };
      if (slot.from <= now) return { ...slot, state: "past" };
      if (closures.some((closed) => overlaps(closed, slot)) || !isWithin(slot, free))
        return { ...slot, state: "closed" };
      return { ...slot, state: fits(slot) ? "free" : "short" };
    });
  });
  const sum = (spans: readonly Span[]) => spans.reduce((total, span) => total + minutesOf(span), 0);
  return {
    date,
    closed: open.length ? null : (exception?.reason ?? "Closed"),
    slots: merged(slots),
    freeMinutes: sum(without([day], without([day], free))),
    isOver: day.to <= now,
    openMinutes: sum(open),
  };
}

/** What belongs to one booking, or to nobody, stands together; free slots stay apart: each is a beginning. */
function merged(slots: DaySlot[]): DaySlot[] {
  const result: DaySlot[] = [];
  for (const slot of slots) {
    const last = result.at(-1);
    const same =
      last &&
      last.state === slot.state &&
      last.booking === slot.booking &&
      last.to.getTime() === slot.from.getTime();
    if (same && slot.state !== "free") last.to = slot.to;
    else result.push({ ...slot });
  }
  return result;
}

const spanOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): Span => ({
  from: startsAt,
  to: endsAt,
});
