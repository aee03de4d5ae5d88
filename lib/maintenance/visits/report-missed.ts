import { getVisibleRequest, type RequestInHand } from "@/lib/maintenance/find-request";
import { instant, update } from "@/lib/maintenance/move";
import { isResident } from "@/lib/maintenance/permissions";
import { isActive } from "@/lib/maintenance/status";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { forbidden, invalidTransition } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { visitMissed } from "./activity";
import { getVisit } from "./find-visit";
import { moveVisit } from "./move-visit";
import { canReportMissed, GRACE_MINUTES, mayReportMissed } from "./permissions";
import type { ReportMissedInput } from "./schema";
import { writeNote } from "./write-note";

const WAIT_NOTE = "Nobody opened at the agreed time. Please offer other times.";

/**
 * One side did not come: the resident says that of staff, staff of the resident. When nobody opened, the work waits for
 * the resident from the agreed time on; when nobody came, nothing is taken off the estate's own time.
 */
export async function reportMissed(actor: Actor, input: ReportMissedInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    const visit = await getVisit(tx, request, input);
    const reportedById = userIdOf(actor);
    if (!reportedById || !mayReportMissed(actor, request))
      throw forbidden("visits.not_party", "Only the two who meet can say this.");
    if (visit.status === "AGREED" && !canReportMissed(actor, request, visit, now))
      throw invalidTransition(
        "visits.too_early",
        `Please wait ${GRACE_MINUTES} minutes after the beginning before you say that nobody came.`,
      );
    const missedBy = isResident(actor, request) ? "STAFF" : "RESIDENT";
    // Holds the row until the commit: a wait never begins while the request moves on.
    await update(tx, request, { updatedAt: now });

    await moveVisit(tx, visit, "MISSED", { missedBy, missedAt: now, reportedById });
    const content =
      missedBy === "STAFF"
        ? "Nobody came at the agreed time."
        : "Nobody opened at the agreed time. Since then the work waits for the resident.";
    await writeNote(tx, request.id, { actor, at: now, content });
    if (missedBy === "RESIDENT" && visit.startsAt) await wait(tx, request, visit.startsAt, reportedById);
    record(visitMissed({ requestId: request.id, visitId: visit.id }));
    return { ticketNumber: request.ticketNumber };
  });
}

/** From the agreed time on, unless it waits already; never before an earlier wait ended. */
async function wait(tx: Tx, request: RequestInHand, from: Date, startedById: string) {
  if (!isActive(request.status)) return;
  const last = await tx.requestWait.findFirst({
    where: { requestId: request.id },
    orderBy: { startedAt: "desc" },
    select: { endedAt: true },
  });
  if (last && !last.endedAt) return;
  const startedAt = new Date(Math.max(instant(request, from).getTime(), last?.endedAt?.getTime() ?? 0));
  await tx.requestWait.create({
    data: { requestId: request.id, reason: "RESIDENT", note: WAIT_NOTE, startedAt, startedById },
  });
}
