import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { newPlaceCode } from "./code";
import { assertArea, withUniqueName } from "./name-taken";
import { assertMayManagePlaces } from "./permissions";
import type { CreatePlaceInput } from "./schema";

/** Can be reported about from now on, and has a code to print. */
export async function createPlace(
  actor: Actor,
  { idempotencyKey: key, ...input }: CreatePlaceInput,
  now = new Date(),
) {
  assertMayManagePlaces(actor);
  return withUniqueName(
    transact(
      actor,
      async (tx) => {
        await assertArea(tx, input.commonAreaId);
        return tx.place.create({
          data: {
            ...input,
            commonAreaId: input.commonAreaId ?? null,
            code: newPlaceCode(),
            codeRenewedAt: now,
          },
          select: { id: true, name: true },
        });
      },
      { key, operation: "maintenance.create-place", input },
    ),
  );
}
