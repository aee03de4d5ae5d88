import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { getPlaceForChange } from "./find-place";
import { assertArea, withUniqueName } from "./name-taken";
import type { EditPlaceInput } from "./schema";

/** Its code stays: what hangs on the wall goes on working. */
export async function editPlace(actor: Actor, { id, seen, ...content }: EditPlaceInput) {
  return withUniqueName(
    transact(actor, async (tx) => {
      const before = await getPlaceForChange(tx, actor, id);
      if (seen && seen !== before.updatedAt.toISOString())
        throw conflict(
          "maintenance.place_changed_meanwhile",
          "Somebody else changed this place a moment ago. Nothing was saved: reload the page, look again and decide.",
        );
      await assertArea(tx, content.commonAreaId);
      const data = { ...content, commonAreaId: content.commonAreaId ?? null };
      await tx.place.update({ where: { id }, data });
      return { id, name: content.name };
    }),
  );
}
