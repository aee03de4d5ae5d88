import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { assertMayManageAreas } from "../permissions";
import { assertApprover } from "./approvers";
import { withUniqueName } from "./name-taken";
import type { CreateAreaInput } from "./schema";

/** Residents can book it from now on. */
export async function createArea(actor: Actor, { area, hours, idempotencyKey: key }: CreateAreaInput) {
  assertMayManageAreas(actor);
  return withUniqueName(
    transact(
      actor,
      async (tx) => {
        await assertApprover(tx, area.approverId);
        return tx.commonArea.create({
          data: { ...area, hours: { create: hours } },
          select: { id: true, name: true },
        });
      },
      { key, operation: "bookings.create-area", input: { area, hours } },
    ),
  );
}
