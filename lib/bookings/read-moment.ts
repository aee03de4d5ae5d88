import { invalid } from "@/lib/platform/errors";
import type { Span } from "./availability";
import { instantOf } from "./wall-clock";

/** The hours that somebody asked for, as instants; a time that the clocks leave out is refused at its field. */
export function readSlot(input: { startsAt: string; endsAt: string }, timeZone: string): Span {
  return {
    from: readMoment(input.startsAt, "startsAt", timeZone),
    to: readMoment(input.endsAt, "endsAt", timeZone),
  };
}

function readMoment(text: string, field: "startsAt" | "endsAt", timeZone: string): Date {
  const at = instantOf(text, timeZone);
  if (!at)
    throw invalid(
      field,
      "bookings.no_such_time",
      "On that day the clocks go forward and leave this time out. Please choose another one.",
    );
  return at;
}
