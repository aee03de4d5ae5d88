import type { Tx } from "@/lib/platform/prisma";
import type { Area } from "./areas/find-area";
import type { Span } from "./availability";
import { priceOf } from "./price";
import { minutesOf } from "./slot-problem";

type NewBooking = {
  area: Area;
  userId: string;
  slot: Span;
  guests: number;
  purpose: string;
  status: "PENDING" | "CONFIRMED";
  now: Date;
  timeZone: string;
  offeredUntil?: Date;
  seriesId?: string;
};

/**
 * Writes a booking with today's price and today's terms. When somebody else has the slot the database refuses it
 * (`booking_alone`), and with it the whole transaction.
 */
export async function insertBooking(tx: Tx, { area, slot, now, timeZone, ...booking }: NewBooking) {
  const [next] = await tx.$queryRaw<{ number: string }[]>`
    select next_booking_number(${now}::timestamptz, ${timeZone}) as number`;
  return tx.booking.create({
    data: {
      ...booking,
      bookingNumber: next?.number as string,
      areaId: area.id,
      startsAt: slot.from,
      endsAt: slot.to,
      fee: priceOf(area, minutesOf(slot)),
      freeCancelUntil: new Date(slot.from.getTime() - area.cancellationHours * 3_600_000),
      lateCancelFee: area.cancellationFee,
      createdAt: now,
    },
    select: { id: true, bookingNumber: true },
  });
}
