import type { Prisma } from "@/lib/generated/prisma/client";
import type { EventAnswer } from "@/lib/generated/prisma/enums";
import { isUuid } from "@/lib/people/is-uuid";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { visibleEvents } from "./permissions";
import { SEATED } from "./places";

const SHOWN_NAMES = 24;
const person = { select: { id: true, name: true } } satisfies Prisma.UserDefaultArgs;

const detail = {
  id: true,
  kind: true,
  title: true,
  description: true,
  location: true,
  startsAt: true,
  endsAt: true,
  isAllDay: true,
  capacity: true,
  sequence: true,
  cancelledAt: true,
  cancellationReason: true,
  createdById: true,
  createdAt: true,
  updatedAt: true,
  createdBy: person,
  photos: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, fileName: true, uploadedById: true, uploadedBy: person },
  },
} satisfies Prisma.EventSelect;

export type EventDetail = Prisma.EventGetPayload<{ select: typeof detail }>;

/** An event this actor may see; anything else is "not found". */
export async function getEvent(actor: Actor, id: string): Promise<EventDetail> {
  const event = isUuid(id)
    ? await prisma.event.findFirst({
        where: { AND: [{ id }, visibleEvents(actor)] },
        select: detail,
        relationLoadStrategy: "join",
      })
    : null;
  if (!event) throw notFound("event");
  return event;
}

export type Attendance = {
  /** People with a place, guests included. */
  coming: number;
  maybe: number;
  /** Parties in the line. */
  waiting: number;
  /** People who have been checked in, guests included. */
  here: number;
  /** Some of those who come, in the order of their answers. */
  names: { id: string; name: string; guests: number }[];
  own: OwnAnswer | null;
};

export type OwnAnswer = {
  answer: EventAnswer;
  guests: number;
  waitingSince: Date | null;
  checkedInAt: Date | null;
  /** 1 is the next one; null: not waiting. */
  position: number | null;
};

type Counts = { coming: number; maybe: number; waiting: number; here: number; position: number | null };

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Who comes, and what this actor answered: three small queries. */
export async function readAttendance(actor: Actor, eventId: string): Promise<Attendance> {
  const userId = userIdOf(actor) ?? NOBODY;
  const [[{ position, ...sums }], names, own] = await Promise.all([
    countReplies(eventId, userId),
    prisma.eventReply.findMany({
      where: { eventId, ...SEATED },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: SHOWN_NAMES,
      select: { guests: true, user: person },
      relationLoadStrategy: "join",
    }),
    prisma.eventReply.findUnique({
      where: { eventId_userId: { eventId, userId } },
      select: { answer: true, guests: true, waitingSince: true, checkedInAt: true },
    }),
  ]);
  return {
    ...sums,
    names: names.map(({ user, guests }) => ({ ...user, guests })),
    own: own && { ...own, position: own.waitingSince ? (position ?? 1) : null },
  };
}

const countReplies = (eventId: string, userId: string) =>
  prisma.$queryRaw<[Counts]>`
    select
      coalesce(sum(1 + guests) filter (where answer = 'YES' and waiting_since is null), 0)::int as coming,
      coalesce(sum(1 + guests) filter (where answer = 'MAYBE' and checked_in_at is null), 0)::int as maybe,
      count(*) filter (where waiting_since is not null)::int as waiting,
      coalesce(sum(1 + guests) filter (where checked_in_at is not null), 0)::int as here,
      (select count(*)::int + 1 from event_replies mine
        join event_replies other on other.event_id = mine.event_id and other.waiting_since is not null
          and (other.waiting_since, other.id) < (mine.waiting_since, mine.id)
        where mine.event_id = ${eventId}::uuid and mine.user_id = ${userId}::uuid
        group by mine.id) as position
    from event_replies where event_id = ${eventId}::uuid`;
