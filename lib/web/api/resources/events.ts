import { z } from "zod";
import { editEvent } from "@/lib/events/edit-event";
import { type Attendance, getEvent, readAttendance } from "@/lib/events/event-queries";
import { listEvents } from "@/lib/events/list-queries";
import { publishEvent } from "@/lib/events/publish-event";
import { editEventInput, publishEventInput, TABS } from "@/lib/events/schema";
import { lastMoment } from "@/lib/events/when";
import { EventAnswer, EventKind } from "@/lib/generated/prisma/enums";
import type { UserActor } from "@/lib/platform/actor";
import { instantText } from "@/lib/platform/moment-text";
import { parse } from "../../define-route";
import { defineChange, defineOperation } from "../operation";
import { instant, page, paging, person } from "../shapes";
import { newestOf, subjectOf } from "../subject";

const tag = "Events";
const about = z.object({ eventId: z.uuid() });
const made = about;

const common = {
  id: z.uuid(),
  kind: z.enum(EventKind),
  title: z.string(),
  location: z.string(),
  startsAt: instant,
  endsAt: instant.meta({ description: "Of whole days the end of the last one." }),
  isAllDay: z.boolean(),
  capacity: z.int().nullable(),
  cancelledAt: instant.nullable(),
};

/** What is read can be sent again. */
const asWritten = <E extends { endsAt: Date; isAllDay: boolean }>(event: E): E => ({
  ...event,
  endsAt: lastMoment(event),
});

const all = defineOperation({
  method: "GET",
  path: "/events",
  tag,
  summary: "List events",
  scope: "community:read",
  input: z.object({ show: z.enum(TABS).default("upcoming"), kind: z.enum(EventKind).optional(), ...paging }),
  answer: page(
    z.object({
      ...common,
      coming: z.int().meta({ description: "People with a place, guests included." }),
      own: z.object({ answer: z.enum(EventAnswer), waitingSince: instant.nullable() }).nullable(),
    }),
  ),
  verb: async (actor, { show: tab, limit, kind, cursor }) => {
    const { rows, nextCursor } = await listEvents(actor, { tab, kind, cursor }, new Date(), limit);
    return { items: rows.map(asWritten), next: nextCursor };
  },
});

const one = defineOperation({
  method: "GET",
  path: "/events/{eventId}",
  tag,
  summary: "Read an event and who comes",
  scope: "community:read",
  input: about,
  answer: z.object({
    ...common,
    description: z.string().meta({ description: "Markdown." }),
    cancellationReason: z.string().nullable(),
    createdBy: person.nullable(),
    createdAt: instant,
    photos: z.array(z.object({ id: z.uuid(), fileName: z.string() })),
    attendance: z.object({
      coming: z.int(),
      maybe: z.int(),
      waiting: z.int(),
      here: z.int(),
      own: z
        .object({
          answer: z.enum(EventAnswer),
          guests: z.int(),
          waitingSince: instant.nullable(),
          checkedInAt: instant.nullable(),
          position: z.int().nullable().meta({ description: "In the waiting list; 1 is the next." }),
        })
        .nullable(),
    }),
  }),
  version: versionOf,
  verb: async (actor, { eventId }) => asWritten(await readEvent(actor, eventId)),
});

export const EVENT = subjectOf(one);

const publish = defineOperation({
  method: "POST",
  path: "/events",
  tag,
  summary: "Announce an event",
  scope: "community:write",
  status: 201,
  isIdempotent: true,
  input: publishEventInput,
  answer: made,
  location: ({ eventId }) => `/events/${eventId}`,
  verb: publishEvent,
});

const edit = defineChange({
  method: "PATCH",
  path: "/events/{eventId}",
  tag,
  summary: "Change an event",
  description: "What is not given stays as it is. Those who come hear of a new time or place.",
  scope: "community:write",
  input: about.extend({
    kind: z.enum(EventKind).optional(),
    title: z.string().optional(),
    description: z.string().optional(),
    location: z.string().optional(),
    startsAt: instantText.optional(),
    endsAt: instantText.optional(),
    isAllDay: z.boolean().optional(),
    capacity: z.int().min(1).nullable().optional(),
  }),
  answer: made,
  current: (actor, { eventId }) => readEvent(actor, eventId),
  version: versionOf,
  verb: (actor, changes, current) => {
    const before = {
      ...current,
      startsAt: current.startsAt.toISOString(),
      endsAt: lastMoment(current).toISOString(),
      seenSequence: current.sequence,
    };
    return editEvent(actor, parse(editEventInput, { ...before, ...changes }));
  },
});

async function readEvent(actor: UserActor, eventId: string) {
  return { ...(await getEvent(actor, eventId)), attendance: await readAttendance(actor, eventId) };
}

/** What the organiser said, and what the reader answered; not the answers of everybody else. */
function versionOf({ sequence, attendance: { own } }: { sequence: number; attendance: Attendance }) {
  if (!own) return String(sequence);
  return `${sequence}.${own.answer}${own.guests}.${newestOf(own.waitingSince, own.checkedInAt)}`;
}

export const EVENTS = [all, one, publish, edit];
