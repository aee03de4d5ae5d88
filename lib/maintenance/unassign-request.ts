import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalidTransition } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { requestUnassigned } from "./activity";
import { getVisibleRequest } from "./find-request";
import { instant, move } from "./move";
import { isAssignee, mayAssign } from "./permissions";
import type { UnassignRequestInput } from "./schema";
import { STATUS_LABEL } from "./status";

/** Takes a request off a desk: by a manager, or by the assignee, who declines it. The reason stays on the timeline. */
export async function unassignRequest(actor: Actor, input: UnassignRequestInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    const declined = isAssignee(actor, request);
    if (!declined && !mayAssign(actor))
      throw forbidden(
        "maintenance.not_assigner",
        "Only a manager or the person it is assigned to can do this.",
      );
    if (request.status !== "ASSIGNED" || !request.assignedToId)
      throw invalidTransition(
        "maintenance.invalid_transition",
        `Only a request that is “Assigned” can be handed back; this one is “${STATUS_LABEL[request.status]}”.`,
      );

    await move(tx, request, "ACKNOWLEDGED", {
      actor,
      at: instant(request, now),
      note: input.reason,
      data: {
        assignedToId: null,
        assignedById: null,
        assignedAt: null,
        startedAt: null,
        estimatedCompletion: null,
      },
    });
    record(requestUnassigned({ requestId: request.id, previousAssigneeId: request.assignedToId, declined }));
    return { ticketNumber: request.ticketNumber };
  });
}
