import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalidTransition } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { requestStarted } from "./activity";
import { getVisibleRequest, type RequestInHand } from "./find-request";
import { reserve } from "./hand-over";
import { instant, move } from "./move";
import { dueAfter } from "./overdue";
import { mayStart } from "./permissions";
import type { StartRequestInput } from "./schema";

/** Work begins. An acknowledged request that nobody has goes to the person who starts it, by the assignment rules. */
export async function startRequest(actor: Actor, input: StartRequestInput, now = new Date()) {
  const { idempotencyKey, ...fields } = input;
  return transact(
    actor,
    async (tx, record) => {
      const request = await getVisibleRequest(tx, actor, fields);
      if (!mayStart(actor, request))
        throw forbidden("maintenance.not_assignee", "Only the person it is assigned to can start it.");
      if (request.status === "RESOLVED")
        throw invalidTransition(
          "maintenance.is_resolved",
          "It is resolved already. If it is not fixed after all, it can be reopened.",
        );

      const at = instant(request, now);
      const taken = request.status === "ACKNOWLEDGED" ? await take(tx, actor, request, now) : {};
      await move(tx, request, "IN_PROGRESS", { actor, at, data: { ...taken, startedAt: at } });
      record(requestStarted({ requestId: request.id }));
      return { ticketNumber: request.ticketNumber };
    },
    { key: idempotencyKey, operation: "maintenance.start", input: fields },
  );
}

async function take(tx: Tx, actor: Actor, request: RequestInHand, now: Date) {
  if (actor.kind !== "user") throw forbidden("maintenance.not_a_person", "Only a person can start work.");
  const settings = await readSettings(tx);
  await reserve(tx, request, actor.userId, settings.maxConcurrentAssignments);
  return {
    assignedToId: actor.userId,
    assignedById: actor.userId,
    assignedAt: instant(request, now),
    estimatedCompletion: dueAfter(request.category.estimatedResolutionHours, now),
  };
}
