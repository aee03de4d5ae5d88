import { getVisibleRequest } from "@/lib/maintenance/find-request";
import { isResident } from "@/lib/maintenance/permissions";
import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { visitConsented } from "./activity";
import { changedMeanwhile, getVisit } from "./find-visit";
import { canConsent } from "./permissions";
import type { GiveConsentInput } from "./schema";
import { writeConsent } from "./write-consent";
import { writeNote } from "./write-note";

/** Whether somebody may come in when nobody is at home; it can be given and taken back until the visit. */
export async function giveConsent(actor: Actor, input: GiveConsentInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    const visit = await getVisit(tx, request, input);
    if (actor.kind !== "user" || !isResident(actor, request))
      throw forbidden("visits.not_resident", "Only the resident can say who may come in.");
    // Holds the visit until the commit: nobody goes in on a consent that is being taken back.
    await tx.$queryRaw`select 1 from visits where id = ${visit.id}::uuid for update`;
    const current = await getVisit(tx, request, input);
    if (!canConsent(actor, request, current)) throw changedMeanwhile(current.status);

    const content = await writeConsent(tx, visit.id, input, { byId: actor.userId, at: now });
    await writeNote(tx, request.id, { actor, at: now, content });
    record(visitConsented({ requestId: request.id, visitId: visit.id }));
    return { ticketNumber: request.ticketNumber };
  });
}
