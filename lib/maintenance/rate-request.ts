import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalidTransition } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { requestRated } from "./activity";
import { getVisibleRequest } from "./find-request";
import { update } from "./move";
import { canRate, isReporter, RATING_DAYS } from "./permissions";
import type { RateRequestInput } from "./schema";

/** The resident's verdict, changeable for a fortnight. */
export async function rateRequest(actor: Actor, input: RateRequestInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    if (!isReporter(actor, request))
      throw forbidden("maintenance.not_resident", "Only the resident who filed it can rate the work.");
    if (request.status !== "RESOLVED" && request.status !== "CLOSED")
      throw invalidTransition("maintenance.not_done", "It can be rated once the work is done.");
    if (!canRate(actor, request, now))
      throw forbidden(
        "maintenance.rating_final",
        `A rating can be changed for ${RATING_DAYS} days; this one is final.`,
      );

    await update(tx, request, {
      residentRating: input.rating,
      residentFeedback: input.feedback ?? null,
      ratedAt: request.ratedAt ?? now,
    });
    record(requestRated({ requestId: request.id, rating: input.rating }));
    return { ticketNumber: request.ticketNumber };
  });
}
