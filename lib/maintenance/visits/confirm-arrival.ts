import { getVisibleRequest } from "@/lib/maintenance/find-request";
import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalid, invalidTransition } from "@/lib/platform/errors";
import { consume, forgive, type RateRule } from "@/lib/platform/rate-limit";
import { isSame } from "@/lib/platform/signatures";
import { transact } from "@/lib/platform/transact";
import { visitArrived } from "./activity";
import { visitCode } from "./code";
import { getVisit } from "./find-visit";
import { moveVisit } from "./move-visit";
import { canConfirmArrival, isVisitor } from "./permissions";
import type { ConfirmArrivalInput } from "./schema";
import { writeNote } from "./write-note";

/** Of a visit. A million codes at this pace take years. */
const ATTEMPTS: RateRule = { name: "visit-code", limit: 5, seconds: 900 };

/** At the door: the resident tells the code, whoever came types it, and the visit has begun. */
export async function confirmArrival(actor: Actor, input: ConfirmArrivalInput, now = new Date()) {
  const done = await transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    const visit = await getVisit(tx, request, input);
    if (!isVisitor(actor, visit))
      throw forbidden("visits.not_visitor", "Only the person who comes can confirm the visit.");
    if (visit.status === "AGREED" && !canConfirmArrival(actor, visit, now))
      throw invalidTransition("visits.too_early", "The code is good from one hour before the visit.");
    // Counted by itself: a refused attempt counts, too.
    await consume(ATTEMPTS, visit.id);
    if (!isSame(input.code, visitCode(visit.id)))
      throw invalid(
        "code",
        "visits.wrong_code",
        "That is not the code of this visit. Please ask for it again.",
      );

    await moveVisit(tx, visit, "ARRIVED", { arrivedAt: now });
    await writeNote(tx, request.id, { actor, at: now, content: "The visit has begun." });
    record(visitArrived({ requestId: request.id, visitId: visit.id }));
    return { ticketNumber: request.ticketNumber };
  });
  await forgive(ATTEMPTS, input.visitId);
  return done;
}
