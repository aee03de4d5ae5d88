import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { newPlaceCode } from "./code";
import { getPlaceForChange } from "./find-place";
import type { AboutPlaceInput } from "./schema";

/** The old code stops working at once: for a sheet that went astray, or one that is abused. */
export async function renewCode(actor: Actor, { id }: AboutPlaceInput, now = new Date()) {
  return transact(actor, async (tx) => {
    const { name } = await getPlaceForChange(tx, actor, id);
    await tx.place.update({ where: { id }, data: { code: newPlaceCode(), codeRenewedAt: now } });
    return { id, name };
  });
}
