import { getVisibleRequest, type RequestInHand } from "@/lib/maintenance/find-request";
import { update } from "@/lib/maintenance/move";
import { isResident } from "@/lib/maintenance/permissions";
import { STATUS_LABEL } from "@/lib/maintenance/status";
import type { Actor } from "@/lib/platform/actor";
import { violates } from "@/lib/platform/database-errors";
import { conflict, forbidden, invalid, invalidTransition } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { visitPicked } from "./activity";
import { getVisit, type VisitInHand } from "./find-visit";
import { moveVisit } from "./move-visit";
import { canPick, mayPick } from "./permissions";
import type { PickWindowInput } from "./schema";
import { spanText } from "./when";
import { consentOf, writeConsent } from "./write-consent";
import { writeNote } from "./write-note";

/** One of the offered times is agreed. Nobody is in two flats at once: the database refuses it (`visit_alone`). */
export async function pickWindow(actor: Actor, input: PickWindowInput, now = new Date()) {
  try {
    return await transact(actor, async (tx, record) => {
      const request = await getVisibleRequest(tx, actor, input);
      const visit = await getVisit(tx, request, input);
      if (actor.kind !== "user" || !mayPick(actor, request, visit))
        throw forbidden("visits.not_picker", "Only the other side can pick one of these times.");
      if (visit.status === "OFFERED" && !canPick(actor, request, visit))
        throw invalidTransition(
          "visits.not_open",
          `A request that is “${STATUS_LABEL[request.status]}” needs no visit.`,
        );
      const consent = isResident(actor, request) ? consentOf(input) : null;
      const span = await windowOf(tx, visit, input.position, now);
      // Holds the row until the commit: the desk does not change while somebody agrees to come.
      await update(tx, request, { updatedAt: now });

      await moveVisit(tx, visit, "AGREED", { ...span, agreedAt: now, staffId: visitorOf(request) });
      const said = consent && (await writeConsent(tx, visit.id, consent, { byId: actor.userId, at: now }));
      const agreed = `A visit is agreed: ${spanText(span, await readSettings(tx))}.`;
      const content = [agreed, said].filter(Boolean).join(" ");
      await writeNote(tx, request.id, { actor, at: now, content });
      record(visitPicked({ requestId: request.id, visitId: visit.id }));
      return { ticketNumber: request.ticketNumber };
    });
  } catch (error) {
    if (!violates(error, "visit_alone")) throw error;
    throw conflict(
      "visits.busy_then",
      "There is another visit at that time already. Please choose another time, or offer others.",
    );
  }
}

/** Whoever has the work comes: `canPick` asks for a request that is on a desk. */
const visitorOf = ({ assignedToId }: RequestInHand) => assignedToId as string;

async function windowOf(tx: Tx, visit: VisitInHand, position: number, now: Date) {
  const window = await tx.visitWindow.findUnique({
    where: { visitId_position: { visitId: visit.id, position } },
    select: { startsAt: true, endsAt: true },
  });
  if (!window) throw invalid("position", "visits.no_such_window", "Please choose one of the offered times.");
  if (window.startsAt < now)
    throw invalid("position", "visits.in_the_past", "This time has passed. Please choose another one.");
  return window;
}
