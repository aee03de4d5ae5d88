import type { Prisma } from "@/lib/generated/prisma/client";
import type { BookingStatus } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { conflict, notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { lockArea } from "./areas/find-area";
import { visibleBookings } from "./permissions";
import { STATUS_LABEL } from "./status";

const select = {
  id: true,
  bookingNumber: true,
  areaId: true,
  userId: true,
  seriesId: true,
  status: true,
  startsAt: true,
  endsAt: true,
  offeredUntil: true,
  freeCancelUntil: true,
  lateCancelFee: true,
  fee: true,
  cancellationFee: true,
  noShowAt: true,
  paidAt: true,
  area: { select: { approverId: true, requiresApproval: true } },
} satisfies Prisma.BookingSelect;

export type BookingInHand = Prisma.BookingGetPayload<{ select: typeof select }>;
export { select as bookingInHand };

/** A booking that this person may see, with its area locked: nobody gives or frees a slot of it meanwhile. */
export async function getBookingForChange(tx: Tx, actor: Actor, bookingNumber: string, now: Date) {
  const where = { AND: [{ bookingNumber }, visibleBookings(actor)] };
  const seen = await tx.booking.findFirst({ where, select: { areaId: true } });
  if (!seen) throw notFound("booking");
  const area = await lockArea(tx, seen.areaId, now);
  const booking = await tx.booking.findUniqueOrThrow({ where: { bookingNumber }, select });
  return { area, booking };
}

export const changedMeanwhile = (status: BookingStatus) =>
  conflict(
    "bookings.changed_meanwhile",
    `This booking changed a moment ago: it is “${STATUS_LABEL[status]}” now. Nothing was saved; look again and decide.`,
  );
