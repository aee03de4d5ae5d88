import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { requestReopened } from "./activity";
import { getVisibleRequest } from "./find-request";
import { instant, move } from "./move";
import { withinDays } from "./overdue";
import { mayReopen } from "./permissions";
import type { ReopenRequestInput } from "./schema";

/** It is not fixed after all: back to the same desk. An early rating is withdrawn with it. */
export async function reopenRequest(actor: Actor, input: ReopenRequestInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    if (!mayReopen(actor, request))
      throw forbidden("maintenance.not_reopener", "Only the resident or a manager can reopen it.");
    const { reopenDays } = await readSettings(tx);
    if (request.status === "RESOLVED" && !withinDays(request.resolvedAt, reopenDays, now))
      throw forbidden(
        "maintenance.reopen_too_late",
        `It was resolved more than ${reopenDays} days ago. Please file a new request.`,
      );

    await move(tx, request, "IN_PROGRESS", {
      actor,
      at: instant(request, now),
      note: input.reason,
      data: { resolvedAt: null, residentRating: null, residentFeedback: null, ratedAt: null },
    });
    record(requestReopened({ requestId: request.id }));
    return { ticketNumber: request.ticketNumber };
  });
}
