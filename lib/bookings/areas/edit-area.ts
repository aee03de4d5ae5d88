import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { assertMayManageAreas } from "../permissions";
import { assertApprover } from "./approvers";
import { lockArea } from "./find-area";
import { withUniqueName } from "./name-taken";
import type { EditAreaInput } from "./schema";

/** Holds for new bookings: what is booked keeps its hours, its price and its terms. */
export async function editArea(actor: Actor, { id, seen, area, hours }: EditAreaInput, now = new Date()) {
  assertMayManageAreas(actor);
  return withUniqueName(
    transact(actor, async (tx) => {
      const before = await lockArea(tx, id, now);
      if (seen && seen !== before.updatedAt.toISOString())
        throw conflict(
          "bookings.area_changed_meanwhile",
          "Somebody else changed this area a moment ago. Nothing was saved: reload the page, look again and decide.",
        );
      if (area.approverId !== before.approverId) await assertApprover(tx, area.approverId);
      await tx.areaHours.deleteMany({ where: { areaId: id } });
      await tx.commonArea.update({ where: { id }, data: { ...area, hours: { create: hours } } });
      return { id, name: area.name };
    }),
  );
}
