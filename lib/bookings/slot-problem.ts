import type { FieldErrors } from "@/lib/platform/errors";
import { isOnGrid, isWithin, type OpeningRules, openSpans, type Span } from "./availability";
import { lengthText } from "./texts";
import { addDays, wallOf } from "./wall-clock";

export type SlotRules = OpeningRules & {
  capacity: number;
  advanceDays: number;
  minMinutes: number;
  maxMinutes: number;
  slotMinutes: number;
};

export type SlotProblem = { field: "startsAt" | "endsAt" | "guests"; reason: string; message: string };

export const minutesOf = ({ from, to }: Span): number => (to.getTime() - from.getTime()) / 60_000;

/** The last date that can be booked today. */
export const lastDate = (advanceDays: number, now: Date, timeZone: string): string =>
  addDays(wallOf(now, timeZone).date, advanceDays);

/** Why these hours cannot be had by the area's rules, or nothing. Whether somebody has them is another question. */
export function slotProblem(
  area: SlotRules,
  { slot, guests }: { slot: Span; guests: number },
  now: Date,
  timeZone: string,
): SlotProblem | null {
  const problem = (field: SlotProblem["field"], reason: string, message: string): SlotProblem => ({
    field,
    reason: `bookings.${reason}`,
    message,
  });
  if (slot.to <= slot.from) return problem("endsAt", "end_before_start", "The end must be after the start.");
  if (slot.from <= now)
    return problem("startsAt", "in_the_past", "This time has passed. Please choose a later one.");
  if (wallOf(slot.from, timeZone).date > lastDate(area.advanceDays, now, timeZone))
    return problem(
      "startsAt",
      "too_far_ahead",
      `It can be booked ${area.advanceDays} days ahead at most. Please choose an earlier date.`,
    );
  const step = area.slotMinutes === 60 ? "full hours" : "full and half hours";
  if (!isOnGrid(slot.from, area.slotMinutes, timeZone))
    return problem("startsAt", "off_grid", `Bookings begin at ${step}.`);
  if (!isOnGrid(slot.to, area.slotMinutes, timeZone))
    return problem("endsAt", "off_grid", `Bookings end at ${step}.`);
  if (minutesOf(slot) < area.minMinutes)
    return problem("endsAt", "too_short", `It can be booked for ${lengthText(area.minMinutes)} or longer.`);
  if (minutesOf(slot) > area.maxMinutes)
    return problem("endsAt", "too_long", `It can be booked for ${lengthText(area.maxMinutes)} at most.`);
  const open = openSpans(area, slot, timeZone);
  if (!isWithin(slot, open)) {
    const opensLate = !open.some(({ from }) => from <= slot.from);
    return opensLate
      ? problem(
          "startsAt",
          "closed_then",
          "It is closed then. Please choose a time within the opening hours.",
        )
      : problem("endsAt", "closes_before", "It closes before that. Please choose an earlier end.");
  }
  if (guests > area.capacity)
    return problem("guests", "too_many_guests", `There is room for ${area.capacity} people at most.`);
  return null;
}

export const fieldsOf = ({ field, message }: SlotProblem): FieldErrors => ({ [field]: [message] });
