import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalid } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { withPhotos } from "@/lib/platform/with-stored";
import { findAttached } from "./attach-photos";
import { fileRequest } from "./file-request";
import { canFileForOthers } from "./permissions";
import type { SubmitRequestInput } from "./schema";

/** Files a request: a resident's own, or by staff on a resident's behalf. */
export async function submitRequest(actor: Actor, input: SubmitRequestInput, now = new Date()) {
  if (actor.kind !== "user") throw forbidden("maintenance.not_a_person", "Please sign in to file a request.");
  const { photos: files, idempotencyKey, residentId, ...fields } = input;
  return withPhotos(files, findAttached, (photos) =>
    transact(
      actor,
      async (tx, record) => {
        const resident = await getResident(tx, actor, residentId);
        const request = await fileRequest(
          tx,
          record,
          { ...fields, for: resident, createdById: actor.userId, photos },
          now,
        );
        return { ticketNumber: request.ticketNumber };
      },
      { key: idempotencyKey, operation: "maintenance.submit", input: { ...fields, residentId }, files },
    ),
  );
}

/** Whose request it is: residents file their own; staff name an active resident. */
async function getResident(tx: Tx, actor: Actor & { kind: "user" }, residentId: string | undefined) {
  const forOther = residentId !== undefined && residentId !== actor.userId;
  if (forOther && !canFileForOthers(actor))
    throw forbidden("maintenance.not_for_others", "You can file requests for your own flat only.");
  if (!forOther && actor.resident) return { userId: actor.userId, ...actor.resident };
  if (!forOther)
    throw invalid("residentId", "maintenance.resident_missing", "Please choose the resident it is for.");
  const resident = await tx.resident.findFirst({
    where: { userId: residentId, user: { status: "ACTIVE" } },
    select: { flatNumber: true, block: true },
  });
  if (!resident)
    throw invalid(
      "residentId",
      "maintenance.resident_unknown",
      "There is no such active resident. Please choose again.",
    );
  return { userId: residentId, ...resident };
}
