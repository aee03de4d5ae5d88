import type { Actor } from "@/lib/platform/actor";
import { conflict, forbidden } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { requestEdited } from "./activity";
import { getFilingCategory } from "./filing-category";
import { getVisibleRequest } from "./find-request";
import { update } from "./move";
import { canEdit } from "./permissions";
import type { EditRequestInput } from "./schema";

/** Corrects a request nobody has acknowledged yet. */
export async function editRequest(actor: Actor, input: EditRequestInput, _now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    if (!canEdit(actor, request))
      throw forbidden(
        "maintenance.not_editable",
        "It can be edited by who filed it, until it is acknowledged. Add a comment instead.",
      );
    await assertUnchanged(tx, request.id, input.seenAt);
    await getFilingCategory(tx, input.categoryId, input.priority);

    await update(tx, request, {
      title: input.title,
      description: input.description,
      categoryId: input.categoryId,
      location: input.location ?? "",
      priority: input.priority,
    });
    record(requestEdited({ requestId: request.id }));
    return { ticketNumber: request.ticketNumber };
  });
}

/** Also against whoever edits at this moment: the row is locked until the end. */
async function assertUnchanged(tx: Tx, requestId: string, seenAt: string | undefined) {
  if (!seenAt) return;
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from maintenance_requests where id = ${requestId}::uuid and updated_at = ${seenAt}::timestamptz for update`;
  if (!rows.length)
    throw conflict(
      "maintenance.edited_meanwhile",
      "Somebody else changed this request a moment ago. Nothing was saved: read it again and decide.",
    );
}
