import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalidTransition } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { requestReopened } from "./activity";
import { getVisibleRequest, type RequestInHand } from "./find-request";
import { instant, move } from "./move";
import { withinDays } from "./overdue";
import { mayReopen } from "./permissions";
import type { ReopenRequestInput } from "./schema";

/**
 * It is not fixed after all: back to the same desk, or to the managers if whoever sat there has left. An early rating is
 * withdrawn with it.
 */
export async function reopenRequest(actor: Actor, input: ReopenRequestInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    if (!mayReopen(actor, request))
      throw forbidden("maintenance.not_reopener", "Only the resident or a manager can reopen it.");
    // Work begins from these, too, but that is not what was asked.
    if (request.status === "ACKNOWLEDGED" || request.status === "ASSIGNED")
      throw invalidTransition("maintenance.not_resolved", "Only a request that is resolved can be reopened.");
    const { reopenDays } = await readSettings(tx);
    if (request.status === "RESOLVED" && !withinDays(request.resolvedAt, reopenDays, now))
      throw forbidden(
        "maintenance.reopen_too_late",
        `It was resolved more than ${reopenDays} days ago. Please file a new request.`,
      );

    const left = await whoHasLeft(tx, request);
    const at = instant(request, now);
    await move(tx, request, "IN_PROGRESS", {
      actor,
      at,
      note: input.reason,
      data: { resolvedAt: null, residentRating: null, residentFeedback: null, ratedAt: null },
    });
    if (left) await giveBack(tx, request, { actor, at, leaver: left.name });
    record(requestReopened({ requestId: request.id }));
    return { ticketNumber: request.ticketNumber };
  });
}

/** The person on whose desk it was, if they work here no more; locked, so that nobody leaves meanwhile unnoticed. */
async function whoHasLeft(tx: Tx, { assignedToId }: RequestInHand): Promise<{ name: string } | null> {
  if (!assignedToId) return null;
  await tx.$queryRaw`select 1 from staff where user_id = ${assignedToId}::uuid for update`;
  return tx.user.findFirst({
    where: { id: assignedToId, OR: [{ status: { not: "ACTIVE" } }, { staff: { isActive: false } }] },
    select: { name: true },
  });
}

/** The way of a desk that is emptied (IN_PROGRESS → ASSIGNED → ACKNOWLEDGED): the managers assign it anew. */
async function giveBack(
  tx: Tx,
  request: RequestInHand,
  { actor, at, leaver }: { actor: Actor; at: Date; leaver: string },
) {
  const started = { ...request, status: "IN_PROGRESS" } as const;
  await move(tx, started, "ASSIGNED", { actor, at, data: { startedAt: null } });
  await move(tx, { ...request, status: "ASSIGNED" }, "ACKNOWLEDGED", {
    actor,
    at,
    note: `${leaver} has left. It waits for somebody else to be assigned.`,
    data: { assignedToId: null, assignedById: null, assignedAt: null, estimatedCompletion: null },
  });
}
