import type { BookingActivity } from "@/lib/bookings/activity";
import type { BookingStatus } from "@/lib/generated/prisma/enums";
import type { PublishedActivity } from "@/lib/platform/activity";
import type { Db } from "@/lib/platform/prisma";
import { findPerson, type Person } from "./known-people";

/** What rules and texts about a booking may know. */
export type BookingFacts = {
  actor: Person | null;
  booking: {
    number: string;
    area: string;
    startsAt: Date;
    endsAt: Date;
    purpose: string;
    guests: number;
    fee: string;
    cancellationFee: string;
    reason: string;
    offeredUntil: Date | null;
    booker: Person;
    flatNumber: string | null;
    approverId: string | null;
  };
  /** The same on so many dates, this one included. */
  count: number;
};

/** What is worth a word only while it is so. */
const ONLY_WHILE: Partial<Record<BookingActivity["name"], BookingStatus>> = {
  "bookings/booking.requested": "PENDING",
  "bookings/booking.approaching": "CONFIRMED",
  "bookings/slot.offered": "PENDING",
};

export async function loadBookingFacts(
  db: Db,
  { name, data }: PublishedActivity<BookingActivity>,
): Promise<BookingFacts | null> {
  const found = await db.booking.findUnique({
    where: { id: data.bookingId },
    select: bookingSelect,
    relationLoadStrategy: "join",
  });
  const status = ONLY_WHILE[name];
  if (!found || (status && found.status !== status)) return null;
  const { bookingNumber, status: _, area, user, fee, cancellationFee, ...rest } = found;
  return {
    actor: await findPerson(db, data.actorId),
    booking: {
      ...rest,
      number: bookingNumber,
      area: area.name,
      approverId: area.approverId,
      fee: fee.toString(),
      cancellationFee: cancellationFee?.toString() ?? "0",
      booker: { id: user.id, name: user.name },
      flatNumber: user.resident?.flatNumber ?? null,
    },
    count: "count" in data ? data.count : 1,
  };
}

const bookingSelect = {
  bookingNumber: true,
  status: true,
  startsAt: true,
  endsAt: true,
  purpose: true,
  guests: true,
  fee: true,
  cancellationFee: true,
  reason: true,
  offeredUntil: true,
  area: { select: { name: true, approverId: true } },
  user: { select: { id: true, name: true, resident: { select: { flatNumber: true } } } },
} as const;
