import { getVisibleRequest } from "@/lib/maintenance/find-request";
import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalidTransition } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { visitEntered } from "./activity";
import { getVisit } from "./find-visit";
import { moveVisit } from "./move-visit";
import { canEnter, isVisitor } from "./permissions";
import type { EnterHomeInput } from "./schema";
import { writeNote } from "./write-note";

/** Nobody is at home and the resident has consented to that: whoever came goes in, and the resident is told. */
export async function enterHome(actor: Actor, input: EnterHomeInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    const visit = await getVisit(tx, request, input);
    if (!isVisitor(actor, visit))
      throw forbidden("visits.not_visitor", "Only the person who comes can say this.");
    if (visit.status === "AGREED" && !canEnter(actor, visit, now))
      throw invalidTransition("visits.too_early", "The visit has not begun yet: please wait for its time.");
    await moveVisit(tx, visit, "ARRIVED", { arrivedAt: now, enteredAlone: true });
    // The visit is ours by now: a consent that was taken back a moment ago is seen, a later one waits and is refused.
    const consent = await tx.visitConsent.findFirst({
      where: { visitId: visit.id },
      orderBy: [{ givenAt: "desc" }, { id: "desc" }],
      select: { mayEnter: true },
    });
    if (!consent?.mayEnter)
      throw forbidden(
        "visits.no_consent",
        "The resident has not consented to that. Please do not go in; after half an hour you can record that nobody opened.",
      );

    const content = "Nobody was at home: the work is done inside with the resident's consent.";
    await writeNote(tx, request.id, { actor, at: now, content });
    record(visitEntered({ requestId: request.id, visitId: visit.id }));
    return { ticketNumber: request.ticketNumber };
  });
}
