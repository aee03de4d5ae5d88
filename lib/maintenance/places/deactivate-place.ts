import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { getPlaceForChange } from "./find-place";
import type { AboutPlaceInput } from "./schema";

/** Nobody can report there any more; what is reported stays. */
export async function deactivatePlace(actor: Actor, { id }: AboutPlaceInput) {
  return transact(actor, async (tx) => {
    const { name } = await getPlaceForChange(tx, actor, id);
    await tx.place.update({ where: { id }, data: { isActive: false } });
    return { id, name };
  });
}
