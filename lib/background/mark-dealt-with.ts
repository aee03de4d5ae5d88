import { type Actor, actorLabel, userIdOf } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/prisma";
import type { FailedRun } from "./lock-failed-run";

/** The run leaves the list of failures; the audit keeps who decided that, and what came of it. */
export async function markDealtWith(
  tx: Tx,
  actor: Actor,
  { id, functionId }: FailedRun,
  { ranAgainAs, now }: { ranAgainAs?: string; now: Date },
) {
  await tx.$executeRaw`
    update jobs.run set status = 'dismissed', dismissed_at = ${now}, dismissed_by_id = ${userIdOf(actor)}::uuid
     where id = ${id}`;
  await tx.auditEntry.create({
    data: {
      entity: "jobs.run",
      entityId: id,
      action: "UPDATE",
      changes: {
        status: ["failed", "dismissed"],
        function: [functionId, functionId],
        ...(ranAgainAs ? { ran_again_as: [null, ranAgainAs] } : {}),
      },
      actorId: userIdOf(actor),
      actorLabel: actorLabel(actor),
      requestId: actor.requestId ?? null,
    },
  });
}
