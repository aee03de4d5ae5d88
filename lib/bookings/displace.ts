import type { Recorder } from "@/lib/platform/activity";
import type { Tx } from "@/lib/platform/prisma";
import { bookingDisplaced } from "./activity";
import type { Span } from "./availability";
import { HOLDING_STATUSES } from "./status";

/** The bookings of an area within a span that have not begun. */
export const listAhead = (tx: Tx, areaId: string, { from, to }: { from: Date; to?: Date }) =>
  tx.booking.findMany({
    where: {
      areaId,
      status: { in: [...HOLDING_STATUSES] },
      startsAt: { gt: from, ...(to && { lt: to }) },
    },
    select: { id: true, startsAt: true, endsAt: true },
    orderBy: { startsAt: "asc" },
  });

export const spanOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): Span => ({
  from: startsAt,
  to: endsAt,
});

/** The estate takes bookings back: without a fee, and whoever had them is told. What was only offered waits again. */
export async function displace(
  tx: Tx,
  record: Recorder,
  bookings: readonly { id: string }[],
  { reason, now }: { reason: string; now: Date },
): Promise<void> {
  if (!bookings.length) return;
  const ids = bookings.map(({ id }) => id);
  const offers = await tx.waitingEntry.updateManyAndReturn({
    where: { bookingId: { in: ids }, status: "OFFERED" },
    data: { status: "WAITING", bookingId: null },
    select: { id: true },
  });
  const offered = offers.length
    ? await tx.booking.findMany({
        where: { id: { in: ids }, offeredUntil: { not: null } },
        select: { id: true },
      })
    : [];
  await tx.booking.updateMany({
    where: { id: { in: ids } },
    data: { status: "CANCELLED", cancelledAt: now, cancellationFee: 0, isDisplaced: true, reason },
  });
  const silent = new Set(offered.map(({ id }) => id));
  for (const id of ids) if (!silent.has(id)) record(bookingDisplaced({ bookingId: id }));
}
