import { randomUUID } from "node:crypto";
import { bookSlot } from "@/lib/bookings/book-slot";
import { bookSlotInput } from "@/lib/bookings/schema";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import type { AppError } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";

/** A Monday morning in the estate (Asia/Kolkata, 10:00). */
export const NOW = new Date("2026-11-23T04:30:00Z");
const DAY = 86_400_000;

/** Open from 6 to 22 every day, an hour to four, thirty days ahead, unless said otherwise. */
export const anArea = (given: Partial<Prisma.CommonAreaUncheckedCreateInput> = {}) =>
  prisma.commonArea.create({
    data: {
      name: `Hall ${randomUUID().slice(0, 8)}`,
      capacity: 40,
      hours: {
        create: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 6 * 60, closes: 22 * 60 })),
      },
      ...given,
    },
  });

/** So many days after the estate's Monday, at that hour on its clock. */
export const at = (days: number, hour: number): Date =>
  new Date(Date.parse("2026-11-22T18:30:00Z") + days * DAY + hour * 3_600_000);

type Wish = { days?: number; from?: number; to?: number; guests?: number; purpose?: string };

export const wishFor = (
  area: { id: string },
  { days = 3, from = 18, to = 20, guests = 10, purpose = "Birthday" }: Wish = {},
) => ({
  areaId: area.id,
  startsAt: at(days, from).toISOString(),
  endsAt: at(days, to).toISOString(),
  guests,
  purpose,
});

/** Through the verb, as a form sends it. */
export const book = (actor: Actor, area: { id: string }, wish: Wish = {}, now = NOW) =>
  bookSlot(actor, bookSlotInput.parse(wishFor(area, wish)), now);

export const bookingOf = ({ bookingNumber }: { bookingNumber: string }) =>
  prisma.booking.findUniqueOrThrow({ where: { bookingNumber }, include: { waiting: true } });

/** Straight into the table, in any state. */
export async function aBooking(
  booker: { id: string },
  area: { id: string },
  given: Partial<Prisma.BookingUncheckedCreateInput> & { days?: number; from?: number; to?: number } = {},
) {
  const { days = 3, from = 18, to = 20, ...more } = given;
  const [{ number }] = await prisma.$queryRaw<[{ number: string }]>`
    select next_booking_number(${NOW}, 'Asia/Kolkata') as number`;
  return prisma.booking.create({
    data: {
      bookingNumber: number,
      areaId: area.id,
      userId: booker.id,
      startsAt: at(days, from),
      endsAt: at(days, to),
      purpose: "Birthday",
      guests: 10,
      fee: 500,
      freeCancelUntil: at(days - 1, from),
      lateCancelFee: 200,
      createdAt: new Date(NOW.getTime() - DAY),
      ...stateOf(more.status),
      ...more,
    },
  });
}

const stateOf = (status: Prisma.BookingUncheckedCreateInput["status"]) => ({
  ...(status === "CANCELLED" && { cancelledAt: NOW, cancellationFee: 0 }),
  ...(status === "COMPLETED" && { completedAt: NOW }),
});

/** What became of each attempt: "done", or the reason of its refusal. */
export const outcomes = async (attempts: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(attempts)).map((each) =>
    each.status === "fulfilled" ? "done" : ((each.reason as AppError).reason ?? String(each.reason)),
  );
