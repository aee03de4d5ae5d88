import { TZDate } from "@date-fns/tz";
import { invalid } from "@/lib/platform/errors";
import { inThirtyDays, LISTED_DAYS } from "./state";

/** The end of the last day that the author chose, on the estate's clock; without one, thirty days. */
export function expiryOf(until: string | undefined, now: Date, timeZone: string): Date {
  if (!until) return inThirtyDays(now);
  const end = dayAfter(until, timeZone);
  if (end <= now)
    throw invalid(
      "until",
      "marketplace.past_expiry",
      "That day is over. Please choose today or a later day.",
    );
  if (end > dayAfter(dayOf(inThirtyDays(now), timeZone), timeZone))
    throw invalid(
      "until",
      "marketplace.too_long",
      `At most ${LISTED_DAYS} days from now. You can renew it before it ends.`,
    );
  return end;
}

/** Midnight at the end of the day. */
function dayAfter(day: string, timeZone: string): Date {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(new TZDate(year, month - 1, date + 1, timeZone).getTime());
}

const dayOf = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
