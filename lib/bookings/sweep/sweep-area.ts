import type { Actor } from "@/lib/platform/actor";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { offerLapsed } from "../activity";
import { lockArea } from "../areas/find-area";
import { displaceClosed } from "../closures/displace-closed";
import { offerFreed } from "../waiting/offer-freed";

/**
 * What time alone changes in one area: offers that nobody took go to the next in line, whoever waits for hours that have
 * begun waits no more, and a fault that lasts takes back what comes near. Doing it again changes nothing.
 */
export async function sweepArea(actor: Actor, { areaId }: { areaId: string }, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const { timeZone } = await readSettings(tx);
    const area = await lockArea(tx, areaId, now);
    const lapsed = await tx.booking.updateManyAndReturn({
      where: { areaId, status: "PENDING", offeredUntil: { lte: now } },
      data: {
        status: "CANCELLED",
        cancelledAt: now,
        cancellationFee: 0,
        reason: "The offer was not taken in time.",
      },
      select: { id: true },
    });
    const ids = lapsed.map(({ id }) => id);
    await tx.waitingEntry.updateMany({ where: { bookingId: { in: ids } }, data: { status: "PASSED" } });
    await tx.waitingEntry.updateMany({
      where: { areaId, status: "WAITING", startsAt: { lte: now } },
      data: { status: "PASSED" },
    });
    for (const id of ids) record(offerLapsed({ bookingId: id }));
    const displaced = await displaceClosed(tx, record, area, now);
    return { lapsed: ids.length, displaced, offered: await offerFreed(tx, record, { area, now, timeZone }) };
  });
}
