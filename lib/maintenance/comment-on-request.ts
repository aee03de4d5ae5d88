import { type Actor, userIdOf } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { withPhotos } from "@/lib/platform/with-stored";
import { requestCommented } from "./activity";
import { attachPhotos, findAttached } from "./attach-photos";
import { endWait } from "./end-wait";
import { getVisibleRequest } from "./find-request";
import { canComment, isResident } from "./permissions";
import type { CommentOnRequestInput } from "./schema";

/** A word on the timeline, with photos; internal notes stay among staff. */
export async function commentOnRequest(actor: Actor, input: CommentOnRequestInput, now = new Date()) {
  const { photos: files, idempotencyKey, ...fields } = input;
  return withPhotos(files, findAttached, (photos) =>
    transact(
      actor,
      async (tx, record) => {
        const request = await getVisibleRequest(tx, actor, fields);
        if (!canComment(actor, request, fields.isInternal))
          throw forbidden("maintenance.not_staff", "Internal notes are for staff.");

        const { id: updateId } = await tx.maintenanceUpdate.create({
          data: {
            requestId: request.id,
            authorId: userIdOf(actor),
            kind: "COMMENT",
            content: fields.content,
            isInternal: fields.isInternal,
            createdAt: now,
          },
          select: { id: true },
        });
        await attachPhotos(tx, { requestId: request.id, updateId, uploadedById: userIdOf(actor), photos });
        if (isResident(actor, request) && !fields.isInternal) await answer(tx, request.id, now);
        record(requestCommented({ requestId: request.id, updateId, isInternal: fields.isInternal }));
        return { ticketNumber: request.ticketNumber, updateId };
      },
      { key: idempotencyKey, operation: "maintenance.comment", input: fields, files },
    ),
  );
}

/** What was waited for may be in it: whoever works on it reads it and goes on. */
const answer = (tx: Tx, requestId: string, at: Date) =>
  endWait(tx, requestId, {
    at,
    reason: "RESIDENT",
    authorId: null,
    note: "The resident has answered: the wait is over.",
  });
