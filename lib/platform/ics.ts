import { ICalCalendarMethod, type ICalEventData, ICalEventStatus, default as ical } from "ical-generator";

/** One thing in a calendar, whichever domain it comes from. */
export type CalendarEntry = {
  /** Stays the same for as long as the thing exists: calendars recognise it by this. `booking-<id>`. */
  uid: string;
  /** Counts its changes: calendars keep the highest. */
  sequence: number;
  start: Date;
  end: Date;
  /** From midnight to midnight on the wall clock of this zone: a date without a time in the calendar. */
  allDayIn?: string | undefined;
  title: string;
  description?: string | undefined;
  location?: string | undefined;
  url?: string | undefined;
  status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  /** When it was last changed. */
  changedAt: Date;
};

/** An iCalendar file (RFC 5545): instants in UTC, all-day entries as dates, cancelled ones marked. */
export function icsOf(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({ name, prodId: { company: "The Khaki Estate", product: "Calendar" }, ttl: 3600 });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const entry of entries) calendar.createEvent(eventOf(entry));
  return calendar.toString();
}

/** As calendars expect to get it; `fileName` makes it a download. */
export const icsResponse = (ics: string, fileName?: string): Response =>
  new Response(ics, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      ...(fileName && { "content-disposition": `attachment; filename="${fileName}"` }),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });

function eventOf(entry: CalendarEntry): ICalEventData {
  return {
    id: `${entry.uid}@khaki-estate`,
    sequence: entry.sequence,
    stamp: entry.changedAt,
    lastModified: entry.changedAt,
    summary: entry.title,
    description: entry.description ?? null,
    location: entry.location ?? null,
    url: entry.url ?? null,
    status: ICalEventStatus[entry.status],
    ...(entry.allDayIn
      ? { allDay: true, start: dayOf(entry.start, entry.allDayIn), end: dayOf(entry.end, entry.allDayIn) }
      : { start: entry.start, end: entry.end }),
  };
}

/** The date of the wall clock, as an instant whose UTC date is that date: what the generator writes for all-day. */
function dayOf(at: Date, timeZone: string): Date {
  const date = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
  return new Date(`${date}T00:00:00Z`);
}
