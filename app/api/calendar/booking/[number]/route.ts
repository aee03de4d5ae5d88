import { z } from "zod";
import { entryOf } from "@/lib/bookings/calendar-entries";
import { getBooking } from "@/lib/bookings/queries";
import { bookingNumber } from "@/lib/bookings/schema";
import { icsOf, icsResponse } from "@/lib/platform/ics";
import { defineRoute } from "@/lib/web/define-route";

/** One booking as a file for any calendar, for whoever may see it. */
export const GET = defineRoute({
  schema: z.object({ number: bookingNumber }),
  verb: async (actor, { number }) => {
    const booking = await getBooking(actor, number);
    return icsResponse(icsOf(booking.area.name, [entryOf(booking)]), `${number}.ics`);
  },
});
