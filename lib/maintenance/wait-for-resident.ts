import { type Actor, userIdOf } from "@/lib/platform/actor";
import { conflict, forbidden, invalidTransition } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { requestPaused } from "./activity";
import { getVisibleRequest } from "./find-request";
import { instant, update } from "./move";
import { mayWork } from "./permissions";
import type { WaitForResidentInput } from "./schema";
import { isActive, STATUS_LABEL } from "./status";
import { waitText } from "./waiting";

/** The work cannot go on without the resident or without access: from now on the clock of fairness stands still. */
export async function waitForResident(actor: Actor, input: WaitForResidentInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    if (!mayWork(actor, request))
      throw forbidden("maintenance.not_assignee", "Only the person it is assigned to can say this.");
    if (!isActive(request.status))
      throw invalidTransition(
        "maintenance.not_active",
        `A request that is “${STATUS_LABEL[request.status]}” waits for nobody at home.`,
      );
    // Holds the row until the commit: a wait never begins while the request moves on.
    await update(tx, request, { updatedAt: now });

    const last = await tx.requestWait.findFirst({
      where: { requestId: request.id },
      orderBy: { startedAt: "desc" },
    });
    if (last && !last.endedAt)
      throw conflict("maintenance.already_waiting", "It is marked as waiting already. Nothing was changed.");

    const { reason, note } = input;
    const startedAt = new Date(Math.max(instant(request, now).getTime(), last?.endedAt?.getTime() ?? 0));
    const startedById = userIdOf(actor);
    await tx.requestWait.create({ data: { requestId: request.id, reason, note, startedAt, startedById } });
    const { id: updateId } = await tx.maintenanceUpdate.create({
      data: {
        requestId: request.id,
        authorId: startedById,
        kind: "SYSTEM",
        content: waitText(reason, note),
        createdAt: startedAt,
      },
      select: { id: true },
    });
    record(requestPaused({ requestId: request.id, updateId }));
    return { ticketNumber: request.ticketNumber };
  });
}
