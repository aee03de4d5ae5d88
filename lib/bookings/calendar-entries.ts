import type { Prisma } from "@/lib/generated/prisma/client";
import { env } from "@/lib/platform/env";
import type { CalendarEntry } from "@/lib/platform/ics";
import { prisma } from "@/lib/platform/prisma";
import type { BookingDetail } from "./queries";

const KEPT_DAYS = 90;

type Row = Pick<
  BookingDetail,
  "id" | "bookingNumber" | "status" | "startsAt" | "endsAt" | "purpose" | "guests" | "sequence" | "updatedAt"
> & { area: { name: string; location: string } };

const select = {
  id: true,
  bookingNumber: true,
  status: true,
  startsAt: true,
  endsAt: true,
  purpose: true,
  guests: true,
  sequence: true,
  updatedAt: true,
  area: { select: { name: true, location: true } },
} satisfies Prisma.BookingSelect;

/** This person's bookings of the last months and all ahead; cancelled ones stay, marked, so that calendars drop them. */
export async function listBookingEntries(userId: string, now = new Date()): Promise<CalendarEntry[]> {
  const since = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const rows = await prisma.booking.findMany({
    where: { userId, endsAt: { gte: since } },
    select,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: 500,
    relationLoadStrategy: "join",
  });
  return rows.map(entryOf);
}

/** One booking for a calendar. The same one always has the same uid. */
export const entryOf = (booking: Row): CalendarEntry => ({
  uid: `booking-${booking.id}`,
  sequence: booking.sequence,
  start: booking.startsAt,
  end: booking.endsAt,
  title: `${booking.area.name}: ${booking.purpose}`,
  description: `${booking.bookingNumber}, ${booking.guests} ${booking.guests === 1 ? "person" : "people"}`,
  location: booking.area.location || booking.area.name,
  url: new URL(`/bookings/${booking.bookingNumber}`, env.NEXTAUTH_URL).href,
  status: STATUS[booking.status],
  changedAt: booking.updatedAt,
});

const STATUS = {
  PENDING: "TENTATIVE",
  CONFIRMED: "CONFIRMED",
  COMPLETED: "CONFIRMED",
  REJECTED: "CANCELLED",
  CANCELLED: "CANCELLED",
} as const satisfies Record<Row["status"], CalendarEntry["status"]>;
