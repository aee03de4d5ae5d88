import { type Actor, userIdOf } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { withPhotos } from "@/lib/platform/with-stored";
import { requestResolved } from "./activity";
import { attachPhotos, findAttached } from "./attach-photos";
import { getVisibleRequest } from "./find-request";
import { instant, move } from "./move";
import { mayWork } from "./permissions";
import type { ResolveRequestInput } from "./schema";

/** The work is done: a note says what was done, photos show it, the actual cost is optional. */
export async function resolveRequest(actor: Actor, input: ResolveRequestInput, now = new Date()) {
  const { photos: files, idempotencyKey, ...fields } = input;
  return withPhotos(files, findAttached, (photos) =>
    transact(
      actor,
      async (tx, record) => {
        const request = await getVisibleRequest(tx, actor, fields);
        if (!mayWork(actor, request))
          throw forbidden("maintenance.not_assignee", "Only the person it is assigned to can resolve it.");

        const at = instant(request, now);
        const updateId = await move(tx, request, "RESOLVED", {
          actor,
          at,
          note: fields.resolution,
          data: {
            resolvedAt: at,
            ...(fields.actualCost !== undefined && { actualCost: fields.actualCost }),
          },
        });
        await attachPhotos(tx, { requestId: request.id, updateId, uploadedById: userIdOf(actor), photos });
        record(requestResolved({ requestId: request.id }));
        return { ticketNumber: request.ticketNumber };
      },
      { key: idempotencyKey, operation: "maintenance.resolve", input: fields, files },
    ),
  );
}
