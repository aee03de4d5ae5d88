import type { WaitReason } from "@/lib/generated/prisma/enums";
import type { Tx } from "@/lib/platform/prisma";

type End = { at: Date; reason?: WaitReason; authorId: string | null; note: string };

/**
 * Ends the open wait of a request, if there is one (with `reason`: of that kind), and says so on the timeline. A
 * request that moves on needs nothing: the database ends its wait.
 */
export async function endWait(tx: Tx, requestId: string, { at, reason, authorId, note }: End) {
  const ended = await tx.$executeRaw`
    with ended as (
      update request_waits set ended_at = greatest(started_at, ${at})
      where request_id = ${requestId}::uuid and ended_at is null
        and reason = coalesce(${reason ?? null}::wait_reason, reason)
      returning request_id)
    update maintenance_requests set updated_at = greatest(updated_at, ${at})
    from ended where id = ended.request_id`;
  if (!ended) return false;
  await tx.maintenanceUpdate.create({
    data: { requestId, authorId, kind: "SYSTEM", content: note, createdAt: at },
  });
  return true;
}
