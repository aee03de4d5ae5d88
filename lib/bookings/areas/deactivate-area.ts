import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { displace, listAhead } from "../displace";
import { assertMayManageAreas } from "../permissions";
import { lockArea } from "./find-area";
import type { AboutAreaInput } from "./schema";

/**
 * Nobody can book it any more. Bookings ahead are cancelled without a fee and everybody who had one is told; nobody
 * waits for it any more. Its history stays. Doing it twice changes nothing more.
 */
export async function deactivateArea(actor: Actor, { id }: AboutAreaInput, now = new Date()) {
  assertMayManageAreas(actor);
  return transact(actor, async (tx, record) => {
    const { name } = await lockArea(tx, id, now);
    const ahead = await listAhead(tx, id, { from: now });
    await displace(tx, record, ahead, { reason: `${name} is not offered any more.`, now });
    await tx.waitingEntry.updateMany({
      where: { areaId: id, status: "WAITING" },
      data: { status: "PASSED" },
    });
    await tx.commonArea.update({ where: { id }, data: { isActive: false } });
    return { id, name, cancelled: ahead.length };
  });
}
