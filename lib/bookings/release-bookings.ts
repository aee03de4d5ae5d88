import type { Actor } from "@/lib/platform/actor";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { lockArea } from "./areas/find-area";
import { HOLDING_STATUSES } from "./status";
import { offerFreed } from "./waiting/offer-freed";

/** Somebody has left the estate: what they had ahead goes to whoever waits for it. Doing it again changes nothing. */
export async function releaseBookings(actor: Actor, { userId }: { userId: string }, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { status: true } });
    if (!user || user.status === "ACTIVE") return { released: 0 };
    await tx.waitingEntry.updateMany({
      where: { userId, status: { in: ["WAITING", "OFFERED"] } },
      data: { status: "LEFT" },
    });
    const held = { userId, status: { in: [...HOLDING_STATUSES] }, startsAt: { gt: now } };
    const areas = await tx.booking.groupBy({ by: ["areaId"], where: held, orderBy: { areaId: "asc" } });
    const settings = await readSettings(tx);
    let released = 0;
    for (const { areaId } of areas) {
      const area = await lockArea(tx, areaId, now);
      const { count } = await tx.booking.updateMany({
        where: { ...held, areaId },
        data: {
          status: "CANCELLED",
          cancelledAt: now,
          cancellationFee: 0,
          reason: "Whoever booked it has left the estate.",
        },
      });
      released += count;
      await offerFreed(tx, record, { area, now, ...settings });
    }
    return { released };
  });
}
