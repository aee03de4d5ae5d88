import { AppError, conflict, invalid } from "@/lib/platform/errors";
import { overlaps, type Span } from "../availability";
import { closedSpan } from "../closures/closed-span";
import { fieldsOf, slotProblem } from "../slot-problem";
import type { Area } from "./find-area";

type Wish = { slot: Span; guests: number };

/** The area's rules allow it: it is offered, open, not closed by a fault, and everybody fits in. */
export function assertBookable(area: Area, wish: Wish, now: Date, timeZone: string): void {
  if (!area.isActive)
    throw invalid(
      "areaId",
      "bookings.area_not_offered",
      `${area.name} cannot be booked any more. Please choose another place.`,
    );
  const problem = slotProblem(area, wish, now, timeZone);
  if (problem)
    throw new AppError("validation", problem.reason, problem.message, { fields: fieldsOf(problem) });
  const closure = area.closures.find((each) => overlaps(closedSpan(each, now), wish.slot));
  if (closure)
    throw conflict(
      "bookings.area_closed",
      `${area.name} is closed then: ${closure.request.ticketNumber} must be mended first. Nothing was booked. Choose a later date, or join the waiting list.`,
    );
}
