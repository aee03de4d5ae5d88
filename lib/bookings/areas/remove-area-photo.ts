import type { Actor } from "@/lib/platform/actor";
import { discardPhotos } from "@/lib/platform/photos";
import { transact } from "@/lib/platform/transact";
import { assertMayManageAreas } from "../permissions";
import { lockArea } from "./find-area";
import type { AboutAreaInput } from "./schema";

/** With its files. An area that has none stays as it is. */
export async function removeAreaPhoto(actor: Actor, { id }: AboutAreaInput, now = new Date()) {
  assertMayManageAreas(actor);
  const { removed, name } = await transact(actor, async (tx) => {
    const { name } = await lockArea(tx, id, now);
    const where = { areaId: id };
    const removed = await tx.commonAreaPhoto.findMany({
      where,
      select: { storageKey: true, thumbnailKey: true },
    });
    await tx.commonAreaPhoto.deleteMany({ where });
    return { removed, name };
  });
  await discardPhotos(removed);
  return { id, name };
}
