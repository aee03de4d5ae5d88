import type { Prisma } from "@/lib/generated/prisma/client";
import type { BookingStatus } from "@/lib/generated/prisma/enums";
import { invalidTransition } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { changedMeanwhile } from "./find-booking";
import { canMove, STATUS_LABEL } from "./status";

/** The only writer of one booking's `status` (of many at once: displace.ts and sweep/). */
export async function move(
  tx: Tx,
  booking: { id: string; status: BookingStatus },
  to: BookingStatus,
  data: Prisma.BookingUncheckedUpdateManyInput = {},
): Promise<void> {
  if (booking.status === to) throw changedMeanwhile(to);
  if (!canMove(booking.status, to))
    throw invalidTransition(
      "bookings.invalid_transition",
      `A booking that is “${STATUS_LABEL[booking.status]}” cannot become “${STATUS_LABEL[to]}”.`,
    );
  const { count } = await tx.booking.updateMany({
    where: { id: booking.id, status: booking.status },
    data: { ...data, status: to },
  });
  if (!count) throw changedMeanwhile(to);
}
