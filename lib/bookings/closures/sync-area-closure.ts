import type { Actor } from "@/lib/platform/actor";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { getArea, lockArea } from "../areas/find-area";
import { offerFreed } from "../waiting/offer-freed";
import { displaceClosed } from "./displace-closed";

const MENDED = ["RESOLVED", "CLOSED", "CANCELLED"];

/**
 * Brings an area in line with a maintenance request that is about it: closed while the request says so and is not
 * mended, open again afterwards. Doing it again changes nothing.
 */
export async function syncAreaClosure(actor: Actor, { requestId }: { requestId: string }, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await tx.maintenanceRequest.findUnique({
      where: { id: requestId },
      select: { status: true, commonAreaId: true, blocksArea: true, estimatedCompletion: true },
    });
    const closure = await tx.areaClosure.findUnique({ where: { requestId } });
    const areaId = request?.commonAreaId ?? closure?.areaId;
    if (!request || !areaId) return { isClosed: false, displaced: 0, offered: 0 };

    await lockArea(tx, areaId, now);
    const isClosed = request.blocksArea && !MENDED.includes(request.status);
    if (isClosed)
      await tx.areaClosure.upsert({
        where: { requestId },
        create: { requestId, areaId, startsAt: now, expectedAt: request.estimatedCompletion },
        update: { areaId, endedAt: null, expectedAt: request.estimatedCompletion },
      });
    else if (closure && !closure.endedAt)
      await tx.areaClosure.update({ where: { requestId }, data: { endedAt: now } });

    const area = await getArea(tx, areaId, now);
    const displaced = await displaceClosed(tx, record, area, now);
    const offered = await offerFreed(tx, record, { area, now, ...(await readSettings(tx)) });
    return { isClosed, displaced, offered };
  });
}
