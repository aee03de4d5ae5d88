import type { Actor } from "@/lib/platform/actor";
import { storeDecisions } from "@/lib/platform/decisions";
import { AppError, forbidden } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { emergencyUnassigned } from "./activity";
import type { Candidate } from "./assignment";
import { consider } from "./decisions/considered";
import { emergencyDecided } from "./decisions/decided";
import { getVisibleRequest, type RequestInHand } from "./find-request";
import { handOver } from "./hand-over";
import { EMERGENCY } from "./priority";
import { listSuitableStaff } from "./suitable-staff";

type Context = Parameters<typeof handOver>[1];
type Tx = Parameters<typeof handOver>[0];

/**
 * The system gives a new emergency to the best-ranked suitable person who is available around the clock; with nobody,
 * facility managers are alerted (DOMAIN §2). Doing it again changes nothing.
 */
export async function assignEmergency(actor: Actor, input: { requestId: string }, now = new Date()) {
  if (actor.kind !== "system") throw forbidden("maintenance.system_only", "Only the system does this.");
  return transact(actor, async (tx, record) => {
    const { ticketNumber } = await tx.maintenanceRequest.findUniqueOrThrow({
      where: { id: input.requestId },
      select: { ticketNumber: true },
    });
    const request = await getVisibleRequest(tx, actor, { ticketNumber });
    const settings = await readSettings(tx);
    const waiting = request.status === "SUBMITTED" || request.status === "ACKNOWLEDGED";
    if (!waiting || request.priority < EMERGENCY || !settings.autoAssignEmergency)
      return { assigneeId: null };

    const ranked = await listSuitableStaff(tx, request.category);
    const assigneeId = await firstWithRoom(tx, { actor, record, settings, now }, request, ranked);
    if (!assigneeId) record(emergencyUnassigned({ requestId: request.id }));
    const rule = { category: request.category, cap: settings.maxConcurrentAssignments };
    const candidates = consider(ranked, { ...rule, only24x7: true });
    await storeDecisions(tx, [
      emergencyDecided(
        request.id,
        assigneeId,
        { category: rule.category.name, cap: rule.cap, candidates },
        now,
      ),
    ]);
    return { assigneeId };
  });
}

/** Down the ranking: somebody may have become full or left between the ranking and the lock. */
async function firstWithRoom(
  tx: Tx,
  context: Context,
  request: RequestInHand,
  ranked: readonly Candidate[],
): Promise<string | null> {
  for (const { userId } of ranked.filter((each) => each.isAvailable24x7)) {
    try {
      await handOver(tx, context, request, { assigneeId: userId });
      return userId;
    } catch (error) {
      if (!(error instanceof AppError) || !["limit_reached", "validation"].includes(error.kind)) throw error;
    }
  }
  return null;
}
