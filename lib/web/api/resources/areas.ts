import { z } from "zod";
import { listAreas, openArea } from "@/lib/bookings/areas/queries";
import { readAreaCalendar } from "@/lib/bookings/calendar";
import { spanOf } from "@/lib/bookings/displace";
import { freeSpans } from "@/lib/bookings/free-spans";
import { areaId } from "@/lib/bookings/schema";
import { invalid } from "@/lib/platform/errors";
import { instantText } from "@/lib/platform/moment-text";
import { readSettings } from "@/lib/platform/settings";
import { defineOperation } from "../operation";
import { amount, day, instant, list } from "../shapes";
import { contentOf, subjectOf } from "../subject";

const tag = "Common areas";
const DAY_MS = 86_400_000;
const MOST_DAYS = 62;

const minutes = z.int().meta({ description: "Minutes after midnight; past 1440 is the next day." });
const area = z
  .object({
    id: z.uuid(),
    name: z.string(),
    description: z.string(),
    location: z.string(),
    capacity: z.int(),
    feePerHour: amount,
    feePerBooking: amount,
    advanceDays: z.int(),
    minMinutes: z.int(),
    maxMinutes: z.int(),
    slotMinutes: z.int(),
    requiresApproval: z.boolean(),
    cancellationHours: z.int(),
    cancellationFee: amount,
    isActive: z.boolean(),
    closures: z
      .array(
        z.object({
          startsAt: instant,
          expectedAt: instant.nullable(),
          request: z.object({ ticketNumber: z.string() }),
        }),
      )
      .meta({ description: "Faults that close it now." }),
    hours: z.array(z.object({ weekday: z.int(), opens: minutes, closes: minutes })),
    exceptions: z
      .array(
        z.object({
          id: z.uuid(),
          date: day,
          opens: minutes.nullable(),
          closes: minutes.nullable(),
          reason: z.string().nullable(),
        }),
      )
      .meta({ description: "Dates that are not like their weekday; without hours it is closed." }),
  })
  .meta({ id: "Area" });

/** Its photo and its dates are not in the moment of its last change. */
export const areaVersion = contentOf(
  area.extend({ updatedAt: instant, photo: z.object({ id: z.uuid() }).nullable() }),
);

const all = defineOperation({
  method: "GET",
  path: "/areas",
  tag,
  summary: "List what can be booked",
  scope: "community:read",
  input: z.object({}),
  answer: list(area),
  verb: async () => ({ items: await listAreas(new Date()) }),
});

const one = defineOperation({
  method: "GET",
  path: "/areas/{areaId}",
  tag,
  summary: "Read an area's rules",
  scope: "community:read",
  input: z.object({ areaId }),
  answer: area,
  version: areaVersion,
  verb: (actor, input) => openArea(actor, input.areaId, new Date()),
});

export const AREA = subjectOf(one);

const availability = defineOperation({
  method: "GET",
  path: "/areas/{areaId}/availability",
  tag,
  summary: "When it is free",
  description: "Of the time that can be booked today, what nobody has: at most 62 days at once.",
  scope: "community:read",
  input: z.object({ areaId, from: instantText, to: instantText }),
  answer: list(z.object({ from: instant, to: instant })),
  verb: async (actor, input) => {
    const [span, now] = [{ from: new Date(input.from), to: new Date(input.to) }, new Date()];
    if (span.to <= span.from || span.to.getTime() - span.from.getTime() > MOST_DAYS * DAY_MS)
      throw invalid(
        "to",
        "bookings.span_wrong",
        `Please ask for a time after “from”, at most ${MOST_DAYS} days.`,
      );
    const [found, { timeZone }] = await Promise.all([
      readAreaCalendar(input.areaId, span, now),
      readSettings(),
      openArea(actor, input.areaId, now),
    ]);
    return { items: freeSpans(found, found.bookings.map(spanOf), span, { now, timeZone }) };
  },
});

export const AREAS = [all, one, availability];
