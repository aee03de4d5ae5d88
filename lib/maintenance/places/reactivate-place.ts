import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { getPlaceForChange } from "./find-place";
import type { AboutPlaceInput } from "./schema";

/** It can be reported about again, with the code that hangs there. */
export async function reactivatePlace(actor: Actor, { id }: AboutPlaceInput) {
  return transact(actor, async (tx) => {
    const { name } = await getPlaceForChange(tx, actor, id);
    await tx.place.update({ where: { id }, data: { isActive: true } });
    return { id, name };
  });
}
