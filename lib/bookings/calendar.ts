import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { areaRules } from "./areas/find-area";
import type { Span } from "./availability";
import { canManageBookings } from "./permissions";
import { HOLDING_STATUSES } from "./status";

const heldIn = ({ from, to }: Span) =>
  ({
    where: { status: { in: [...HOLDING_STATUSES] }, startsAt: { lt: to }, endsAt: { gt: from } },
    orderBy: { startsAt: "asc" },
    select: {
      bookingNumber: true,
      status: true,
      startsAt: true,
      endsAt: true,
      offeredUntil: true,
      userId: true,
      purpose: true,
      user: { select: { name: true, resident: { select: { flatNumber: true } } } },
    },
  }) satisfies Prisma.CommonArea$bookingsArgs;

const withBookings = (span: Span, now: Date) =>
  ({ ...areaRules(now), bookings: heldIn(span) }) satisfies Prisma.CommonAreaSelect;

export type AreaCalendar = Prisma.CommonAreaGetPayload<{ select: ReturnType<typeof withBookings> }>;
export type HeldSlot = AreaCalendar["bookings"][number];

/** An area with its rules and everything that holds it within the span: one query, however long the span is. */
export async function readAreaCalendar(areaId: string, span: Span, now: Date): Promise<AreaCalendar> {
  const area = await prisma.commonArea.findUnique({
    where: { id: areaId },
    select: withBookings(span, now),
    relationLoadStrategy: "join",
  });
  if (!area) throw notFound("common area");
  return area;
}

/** The same of every area, for those who manage them. */
export async function readEstateCalendar(actor: Actor, span: Span, now: Date): Promise<AreaCalendar[]> {
  if (!canManageBookings(actor)) throw notFound("page");
  return prisma.commonArea.findMany({
    where: { OR: [{ isActive: true }, { bookings: { some: heldIn(span).where } }] },
    orderBy: { name: "asc" },
    select: withBookings(span, now),
    relationLoadStrategy: "join",
  });
}
