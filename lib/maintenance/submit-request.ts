import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalid } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { requestSubmitted } from "./activity";
import { attachPhotos, withPhotos } from "./attach-photos";
import { getFilingCategory } from "./filing-category";
import { canFileForOthers } from "./permissions";
import type { SubmitRequestInput } from "./schema";

/** Files a request: a resident's own, or by staff on a resident's behalf. */
export async function submitRequest(actor: Actor, input: SubmitRequestInput, now = new Date()) {
  if (actor.kind !== "user") throw forbidden("maintenance.not_a_person", "Please sign in to file a request.");
  const { photos: files, idempotencyKey, ...fields } = input;
  return withPhotos(files, (photos) =>
    transact(
      actor,
      async (tx, record) => {
        const resident = await getResident(tx, actor, fields.residentId);
        await getFilingCategory(tx, fields.categoryId, fields.priority);
        const settings = await readSettings(tx);

        const [ticket] = await tx.$queryRaw<{ number: string }[]>`
          select next_ticket_number(${now}::timestamptz, ${settings.timeZone}) as number`;
        const request = await tx.maintenanceRequest.create({
          data: {
            ticketNumber: ticket?.number as string,
            title: fields.title,
            description: fields.description,
            categoryId: fields.categoryId,
            location: fields.location ?? "",
            priority: fields.priority,
            residentId: resident.userId,
            createdById: actor.userId,
            flatNumber: resident.flatNumber,
            block: resident.block,
            createdAt: now,
          },
          select: { id: true, ticketNumber: true },
        });
        await attachPhotos(tx, { requestId: request.id, uploadedById: actor.userId, photos });
        record(requestSubmitted({ requestId: request.id, priority: fields.priority }));
        return { ticketNumber: request.ticketNumber };
      },
      { key: idempotencyKey, operation: "maintenance.submit", input: fields },
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
