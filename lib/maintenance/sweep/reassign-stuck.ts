import type { Recorder } from "@/lib/platform/activity";
import type { Tx } from "@/lib/platform/prisma";
import type { Settings } from "@/lib/platform/settings";
import { requestAssigned } from "../activity";
import { listActiveStaff } from "../suitable-staff";
import type { Escalated } from "./due-for-escalation";
import { type Plan, planReassignments } from "./plan-reassignments";

/** Nobody is given or relieved of work, and nobody leaves, until the commit: the cap holds (see `reserve`). */
export async function lockDesks(tx: Tx): Promise<void> {
  await tx.$queryRaw`select 1 from staff where is_active order by user_id for update`;
}

/** Gives requests that nobody has started to somebody else with room, all in one statement. */
export async function reassignStuck(
  tx: Tx,
  record: Recorder,
  { settings, now }: { settings: Settings; now: Date },
  requests: readonly Escalated[],
): Promise<Plan<Escalated>[]> {
  const urgentFirst = [...requests].sort((a, b) => b.priority - a.priority);
  const staff = await listActiveStaff(tx);
  const plans = planReassignments(urgentFirst, staff, settings.maxConcurrentAssignments);
  const moves = plans.flatMap(({ request, to }) => (to ? [{ request, to }] : []));
  if (moves.length > 0) await apply(tx, moves, now);

  for (const { request, to } of moves)
    record(
      requestAssigned({
        requestId: request.id,
        assigneeId: to.userId,
        previousAssigneeId: request.assigneeId,
      }),
    );
  return plans;
}

type Move = { request: Escalated; to: { userId: string } };

/** The columns of `handOver` for a request that is and stays ASSIGNED. */
async function apply(tx: Tx, moves: Move[], now: Date): Promise<void> {
  const rows = moves.map(({ request, to }) => ({ id: request.id, to: to.userId }));
  await tx.$executeRaw`
    update maintenance_requests r
    set assigned_to_id = m."to", assigned_by_id = null, assigned_at = greatest(${now}, r.acknowledged_at),
      started_at = null, updated_at = ${now},
      estimated_completion = ${now}::timestamptz + c.estimated_resolution_hours * interval '1 hour'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(id uuid, "to" uuid), maintenance_categories c
    where r.id = m.id and c.id = r.category_id`;
}
