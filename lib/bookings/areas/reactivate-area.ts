import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { assertMayManageAreas } from "../permissions";
import { lockArea } from "./find-area";
import type { AboutAreaInput } from "./schema";

/** Can be booked again. Doing it twice changes nothing more. */
export async function reactivateArea(actor: Actor, { id }: AboutAreaInput, now = new Date()) {
  assertMayManageAreas(actor);
  return transact(actor, async (tx) => {
    const { name } = await lockArea(tx, id, now);
    await tx.commonArea.update({ where: { id }, data: { isActive: true } });
    return { id, name };
  });
}
