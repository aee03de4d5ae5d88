import { z } from "zod";
import { getCalendarEntry } from "@/lib/events/calendar";
import { icsOf, icsResponse } from "@/lib/platform/ics";
import { defineRoute } from "@/lib/web/define-route";

/** One event, to be opened by the phone's or computer's own calendar. */
export const GET = defineRoute({
  schema: z.object({ id: z.string() }),
  verb: async (actor, { id }) => {
    const entry = await getCalendarEntry(actor, id);
    return icsResponse(icsOf(entry.title, [entry]), "event.ics");
  },
});
