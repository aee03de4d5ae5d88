import type { Prisma } from "@/lib/generated/prisma/client";
import type { EventAnswer } from "@/lib/generated/prisma/enums";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { pageAt } from "@/lib/platform/position";
import { prisma } from "@/lib/platform/prisma";
import { beyond } from "./cursor";
import { visibleEvents } from "./permissions";
import { SEATED } from "./places";
import type { ListEventsInput } from "./schema";
import { MAX_DAYS } from "./when";

const PAGE_SIZE = 20;
const DAY = 86_400_000;
const NOBODY = "00000000-0000-0000-0000-000000000000";

export type EventRow = {
  id: string;
  kind: Prisma.EventGetPayload<object>["kind"];
  title: string;
  location: string;
  startsAt: Date;
  endsAt: Date;
  isAllDay: boolean;
  capacity: number | null;
  cancelledAt: Date | null;
  /** People who have a place, guests included. */
  coming: number;
  own: { answer: EventAnswer; waitingSince: Date | null } | null;
};
export type EventPage = { rows: EventRow[]; nextCursor: string | null };

/** One page of what is to come (soonest first), or of what has been (latest first). */
export async function listEvents(
  actor: Actor,
  { tab, kind, cursor }: ListEventsInput,
  now = new Date(),
  take = PAGE_SIZE,
): Promise<EventPage> {
  const direction = tab === "past" ? "desc" : "asc";
  const rows = await prisma.event.findMany({
    where: {
      AND: [visibleEvents(actor), whenOf(tab, now), ofTab(actor, tab), beyond(cursor, direction)],
      ...(kind && { kind }),
    },
    orderBy: [{ startsAt: direction }, { id: direction }],
    take: take + 1,
    select: rowOf(actor),
    relationLoadStrategy: "join",
  });
  const page = pageAt(rows, take, ({ startsAt, id }) => ({ at: startsAt, id }));
  return { ...page, rows: await withCounts(page.rows) };
}

/** What is next, without what was called off: for the home page. */
export async function listNextEvents(actor: Actor, take: number, now = new Date()): Promise<EventRow[]> {
  const rows = await prisma.event.findMany({
    where: { AND: [visibleEvents(actor), whenOf("upcoming", now)], cancelledAt: null },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take,
    select: rowOf(actor),
    relationLoadStrategy: "join",
  });
  return withCounts(rows);
}

/** Nothing lasts longer than a month: the index is read from there on, and not from the beginning of time. */
const whenOf = (tab: ListEventsInput["tab"], now: Date): Prisma.EventWhereInput =>
  tab === "past"
    ? { startsAt: { lt: now }, endsAt: { lte: now } }
    : { startsAt: { gte: new Date(now.getTime() - (MAX_DAYS + 1) * DAY) }, endsAt: { gt: now } };

const ofTab = (actor: Actor, tab: ListEventsInput["tab"]): Prisma.EventWhereInput =>
  tab === "mine"
    ? { replies: { some: { userId: userIdOf(actor) ?? NOBODY, answer: { in: ["YES", "MAYBE"] } } } }
    : {};

const rowOf = (actor: Actor) =>
  ({
    id: true,
    kind: true,
    title: true,
    location: true,
    startsAt: true,
    endsAt: true,
    isAllDay: true,
    capacity: true,
    cancelledAt: true,
    replies: {
      where: { userId: userIdOf(actor) ?? NOBODY },
      select: { answer: true, waitingSince: true },
    },
  }) satisfies Prisma.EventSelect;

type Read = Prisma.EventGetPayload<{ select: ReturnType<typeof rowOf> }>;

/** How many come to each of a page's events: one query. */
async function withCounts(rows: Read[]): Promise<EventRow[]> {
  if (rows.length === 0) return [];
  const counts = await prisma.eventReply.groupBy({
    by: ["eventId"],
    where: { eventId: { in: rows.map(({ id }) => id) }, ...SEATED },
    _count: true,
    _sum: { guests: true },
  });
  const coming = new Map(counts.map(({ eventId, _count, _sum }) => [eventId, _count + (_sum.guests ?? 0)]));
  return rows.map(({ replies, ...row }) => ({
    ...row,
    coming: coming.get(row.id) ?? 0,
    own: replies[0] ?? null,
  }));
}
