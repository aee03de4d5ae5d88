import { z } from "zod";
import { listBookingEntries } from "@/lib/bookings/calendar-entries";
import { getFeedOwner } from "@/lib/bookings/feed/find-feed";
import { listCalendarEntries } from "@/lib/events/calendar";
import { icsOf, icsResponse } from "@/lib/platform/ics";
import { defineRoute } from "@/lib/web/define-route";
import { estateSettings } from "@/lib/web/estate";

/**
 * A person's bookings and events for their own calendar. The address is the only secret: calendars bring no session.
 * Counted per address of the caller, so that secrets cannot be tried out.
 */
export const GET = defineRoute({
  schema: z.object({ token: z.string().regex(/^[\w-]{20,100}(\.ics)?$/, "There is no such calendar.") }),
  limit: { name: "calendar-feed", limit: 60, seconds: 60 },
  isPublic: true,
  verb: async (_actor, { token }) => {
    const { userId } = await getFeedOwner(token.replace(/\.ics$/, ""));
    const [{ estateName }, bookings, events] = await Promise.all([
      estateSettings(),
      listBookingEntries(userId),
      listCalendarEntries(userId),
    ]);
    return icsResponse(icsOf(estateName, [...bookings, ...events]));
  },
});
