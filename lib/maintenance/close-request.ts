import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { requestClosed, requestRated } from "./activity";
import { getVisibleRequest } from "./find-request";
import { instant, move } from "./move";
import { isReporter, mayClose } from "./permissions";
import type { CloseRequestInput } from "./schema";

/** Ends a resolved request; the resident who confirms can rate in the same step. */
export async function closeRequest(actor: Actor, input: CloseRequestInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    if (!mayClose(actor, request))
      throw forbidden("maintenance.not_closer", "You may not close this request.");
    const rating = input.rating;
    if (rating !== undefined && !isReporter(actor, request))
      throw forbidden("maintenance.not_resident", "Only the resident can rate the work.");

    const at = instant(request, now);
    await move(tx, request, "CLOSED", {
      actor,
      at,
      data: {
        closedAt: at,
        ...(rating !== undefined && {
          residentRating: rating,
          residentFeedback: input.feedback ?? null,
          ratedAt: now,
        }),
      },
    });
    record(requestClosed({ requestId: request.id }));
    if (rating !== undefined) record(requestRated({ requestId: request.id, rating }));
    return { ticketNumber: request.ticketNumber };
  });
}
