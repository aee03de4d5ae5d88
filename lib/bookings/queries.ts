import type { Prisma } from "@/lib/generated/prisma/client";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { toDecide, visibleBookings } from "./permissions";
import { HOLDING_STATUSES } from "./status";

const PAGE_SIZE = 20;

const row = {
  id: true,
  bookingNumber: true,
  status: true,
  startsAt: true,
  endsAt: true,
  purpose: true,
  guests: true,
  fee: true,
  cancellationFee: true,
  offeredUntil: true,
  paidAt: true,
  noShowAt: true,
  seriesId: true,
  area: { select: { id: true, name: true, location: true } },
  user: { select: { id: true, name: true, resident: { select: { flatNumber: true } } } },
} satisfies Prisma.BookingSelect;

export type BookingRow = Prisma.BookingGetPayload<{ select: typeof row }>;

/** One's own bookings and offers that are ahead or going on, the next first. */
export const listUpcoming = (actor: Actor, now: Date, take = 50): Promise<BookingRow[]> =>
  prisma.booking.findMany({
    where: {
      userId: userIdOf(actor) ?? undefined,
      status: { in: [...HOLDING_STATUSES] },
      endsAt: { gt: now },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take,
    select: row,
    relationLoadStrategy: "join",
  });

/** The others, the latest first; `cursor` is the last number of the page before. */
export async function listEarlier(actor: Actor, now: Date, cursor: string | undefined) {
  const userId = userIdOf(actor) ?? undefined;
  const known = cursor && (await prisma.booking.count({ where: { bookingNumber: cursor, userId } }));
  const rows: BookingRow[] = await prisma.booking.findMany({
    where: { userId, NOT: { status: { in: [...HOLDING_STATUSES] }, endsAt: { gt: now } } },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
    ...(known && { cursor: { bookingNumber: cursor }, skip: 1 }),
    select: row,
    relationLoadStrategy: "join",
  });
  const page = rows.slice(0, PAGE_SIZE);
  return { rows: page, nextCursor: rows.length > PAGE_SIZE ? (page.at(-1)?.bookingNumber ?? null) : null };
}

/** What waits for this person's decision, the nearest first. */
export const listToDecide = (actor: Actor, now: Date): Promise<BookingRow[]> =>
  prisma.booking.findMany({
    where: { AND: [toDecide(actor), { startsAt: { gt: now } }] },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 100,
    select: row,
    relationLoadStrategy: "join",
  });

const detail = {
  ...row,
  areaId: true,
  userId: true,
  freeCancelUntil: true,
  lateCancelFee: true,
  decidedAt: true,
  cancelledAt: true,
  reason: true,
  isDisplaced: true,
  completedAt: true,
  remindedAt: true,
  sequence: true,
  createdAt: true,
  updatedAt: true,
  area: {
    select: {
      id: true,
      name: true,
      location: true,
      approverId: true,
      isActive: true,
      requiresApproval: true,
    },
  },
  decidedBy: { select: { id: true, name: true } },
  cancelledBy: { select: { id: true, name: true } },
} satisfies Prisma.BookingSelect;

export type BookingDetail = Prisma.BookingGetPayload<{ select: typeof detail }>;

export async function getBooking(actor: Actor, bookingNumber: string): Promise<BookingDetail> {
  const booking = await prisma.booking.findFirst({
    where: { AND: [{ bookingNumber }, visibleBookings(actor)] },
    select: detail,
    relationLoadStrategy: "join",
  });
  if (!booking) throw notFound("booking");
  return booking;
}

/** The dates of a series, in order. */
export const listSeries = (seriesId: string) =>
  prisma.booking.findMany({
    where: { seriesId },
    orderBy: { startsAt: "asc" },
    take: 60,
    select: { bookingNumber: true, startsAt: true, status: true },
  });

/** What this person waits for, the nearest first, with how many are before them. */
export type WaitingLine = {
  id: string;
  areaId: string;
  area: string;
  startsAt: Date;
  endsAt: Date;
  ahead: number;
};

export const listWaiting = (actor: Actor, now: Date): Promise<WaitingLine[]> =>
  prisma.$queryRaw<WaitingLine[]>`
    select w.id, w.area_id as "areaId", a.name::text as area, w.starts_at as "startsAt", w.ends_at as "endsAt",
      (select count(*)::int from waiting_entries o
        where o.area_id = w.area_id and o.status = 'WAITING' and o.id <> w.id
          and o.starts_at < w.ends_at and o.ends_at > w.starts_at
          and (not o.is_first, o.created_at, o.id) < (not w.is_first, w.created_at, w.id)) as ahead
    from waiting_entries w join common_areas a on a.id = w.area_id
    where w.user_id = ${userIdOf(actor)}::uuid and w.status = 'WAITING' and w.starts_at > ${now}
    order by w.starts_at, w.id
    limit 50`;
