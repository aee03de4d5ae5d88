import { endWait } from "@/lib/maintenance/end-wait";
import { getVisibleRequest, type RequestInHand } from "@/lib/maintenance/find-request";
import { update } from "@/lib/maintenance/move";
import { isResident } from "@/lib/maintenance/permissions";
import { STATUS_LABEL } from "@/lib/maintenance/status";
import type { Recorder } from "@/lib/platform/activity";
import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalidTransition } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { visitOffered } from "./activity";
import { changedMeanwhile, findActiveVisit, getVisit } from "./find-visit";
import { moveVisit } from "./move-visit";
import { canOffer, mayOffer } from "./permissions";
import type { OfferVisitInput } from "./schema";
import { spansText } from "./when";
import { readWindows } from "./windows";
import { consentOf, writeConsent } from "./write-consent";
import { writeNote } from "./write-note";

/**
 * When somebody may come: the resident offers times and the assignee picks one; staff propose times on the resident's
 * behalf and the resident picks. Other times replace what was offered or agreed before: that is how a visit is moved.
 */
export async function offerVisit(actor: Actor, input: OfferVisitInput, now = new Date()) {
  const { idempotencyKey: key, ...fields } = input;
  const work = async (tx: Tx, record: Recorder) => {
    const request = await getVisibleRequest(tx, actor, input);
    if (actor.kind !== "user" || !mayOffer(actor, request))
      throw forbidden("visits.not_offerer", "Only the resident or whoever does the work can offer times.");
    if (!canOffer(actor, request))
      throw invalidTransition(
        "visits.not_open",
        `A request that is “${STATUS_LABEL[request.status]}” needs no visit.`,
      );
    const isOwn = isResident(actor, request);
    const format = await readSettings(tx);
    const windows = readWindows(input.slots, format.timeZone, now);
    const consent = isOwn ? consentOf(input) : null;
    // Holds the row until the commit: nobody assigns it or offers other times meanwhile.
    await update(tx, request, { updatedAt: now });
    const isMove = await replace(tx, request, input, { byId: actor.userId, at: now });

    const { id: visitId } = await tx.visit.create({
      data: {
        requestId: request.id,
        offeredById: actor.userId,
        staffId: isOwn ? null : request.assignedToId,
        createdAt: now,
        windows: { createMany: { data: windows.map((span, n) => ({ ...span, position: n + 1 })) } },
      },
      select: { id: true },
    });
    const said = consent && (await writeConsent(tx, visitId, consent, { byId: actor.userId, at: now }));
    const verb = isOwn ? "Times offered" : "Times proposed";
    const content = [`${verb} for a visit: ${spansText(windows, format)}.`, said].filter(Boolean).join(" ");
    await writeNote(tx, request.id, { actor, at: now, content });
    if (isOwn) await answer(tx, request.id, now);
    record(visitOffered({ requestId: request.id, visitId, isMove }));
    return { ticketNumber: request.ticketNumber, visitId };
  };
  return transact(actor, work, { key, operation: "maintenance.offer-visit", input: fields });
}

/** Ends what is on the screen of whoever offers other times; what is not on it is not ended unseen. */
async function replace(
  tx: Tx,
  request: RequestInHand,
  { seenVisitId }: OfferVisitInput,
  by: { byId: string; at: Date },
): Promise<boolean> {
  const earlier = await findActiveVisit(tx, request.id);
  if (!earlier && seenVisitId)
    throw changedMeanwhile((await getVisit(tx, request, { visitId: seenVisitId })).status);
  if (!earlier) return false;
  if (earlier.id !== seenVisitId) throw changedMeanwhile(earlier.status);
  await moveVisit(tx, earlier, "CANCELLED", {
    cancelledAt: by.at,
    cancelledById: by.byId,
    reason: "Other times were offered.",
  });
  return earlier.status === "AGREED";
}

/** Whoever offers times has answered what was waited for. */
const answer = (tx: Tx, requestId: string, at: Date) =>
  endWait(tx, requestId, {
    at,
    reason: "RESIDENT",
    authorId: null,
    note: "The resident has offered times: the wait is over.",
  });
