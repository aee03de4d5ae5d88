import { type Actor, actorLabel } from "@/lib/platform/actor";
import { storeDecisions } from "@/lib/platform/decisions";
import { conflict, forbidden, invalidTransition } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { toInstant } from "@/lib/platform/zone";
import { consider } from "./decisions/considered";
import { suggested } from "./decisions/decided";
import { getVisibleRequest } from "./find-request";
import { handOver } from "./hand-over";
import { canAssign, mayAssign } from "./permissions";
import type { AssignRequestInput } from "./schema";
import { STATUS_LABEL } from "./status";
import { listSuitableStaff } from "./suitable-staff";

/** Gives a request to a suitable person below the cap; also from one person to another. */
export async function assignRequest(actor: Actor, input: AssignRequestInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    if (!mayAssign(actor))
      throw forbidden("maintenance.not_assigner", "Only managers and supervisors can assign requests.");
    if (!canAssign(actor, request))
      throw invalidTransition(
        "maintenance.not_assignable",
        `A request that is “${STATUS_LABEL[request.status]}” cannot be assigned.`,
      );
    if (input.seenAssigneeId && input.seenAssigneeId !== request.assignedToId)
      throw conflict(
        "maintenance.moved_meanwhile",
        "Somebody was faster: this request is on another desk by now. Nothing was changed by you. Look again and decide.",
      );
    const settings = await readSettings(tx);

    const cap = settings.maxConcurrentAssignments;
    const candidates = consider(await listSuitableStaff(tx, request.category), {
      category: request.category,
      cap,
      holderId: request.assignedToId,
    });
    const due = input.estimatedCompletion;
    const { assigneeName } = await handOver(tx, { actor, record, settings, now }, request, {
      ...input,
      estimatedCompletion: due ? toInstant(due, settings.timeZone) : undefined,
    });
    const chosen = { userId: input.assigneeId, name: assigneeName };
    const choice = { category: request.category.name, cap, candidates, chosen, chosenBy: actorLabel(actor) };
    await storeDecisions(tx, [suggested(request.id, choice, now)]);
    return { ticketNumber: request.ticketNumber, assigneeName };
  });
}
