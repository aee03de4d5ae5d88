import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Recorder } from "@/lib/platform/activity";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/prisma";
import { requestAssigned, requestUnassigned } from "../activity";
import type { Move } from "./check-choices";

type Work = { actor: Actor; record: Recorder; now: Date; leaver: { id: string; name: string } };

/**
 * Empties a desk, all of it in three statements and the timeline in a fourth: what was started waits again (IN_PROGRESS →
 * ASSIGNED), what somebody takes goes to them, and the rest back to the managers (ASSIGNED → ACKNOWLEDGED). The same
 * transitions as `handOver` and `unassignRequest`, guarded by the same trigger.
 */
export async function passOn(tx: Tx, work: Work, moves: readonly Move[]): Promise<void> {
  if (!moves.length) return;
  const { actor, now, leaver } = work;
  await tx.$executeRaw`
    update maintenance_requests set status = 'ASSIGNED', started_at = null, updated_at = ${now}
    where id = any(${moves.map(({ request }) => request.id)}::uuid[]) and status = 'IN_PROGRESS'`;
  const taken = moves.flatMap(({ request, to }) => (to ? [{ id: request.id, to: to.userId }] : []));
  await tx.$executeRaw`
    update maintenance_requests r
    set assigned_to_id = m."to", assigned_by_id = ${userIdOf(actor)}::uuid, started_at = null, updated_at = ${now},
      assigned_at = greatest(${now}::timestamptz, r.acknowledged_at),
      estimated_completion = greatest(r.estimated_completion,
        ${now}::timestamptz + c.estimated_resolution_hours * interval '1 hour')
    from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as m(id uuid, "to" uuid), maintenance_categories c
    where r.id = m.id and c.id = r.category_id`;
  const returned = moves.filter(({ to }) => !to).map(({ request }) => request.id);
  await tx.$executeRaw`
    update maintenance_requests set status = 'ACKNOWLEDGED', assigned_to_id = null, assigned_by_id = null,
      assigned_at = null, started_at = null, estimated_completion = null, updated_at = ${now}
    where id = any(${returned}::uuid[])`;
  await tx.maintenanceUpdate.createMany({ data: moves.flatMap((move) => timeline(work, move)) });
  for (const { request, to } of moves)
    work.record(
      to
        ? requestAssigned({ requestId: request.id, assigneeId: to.userId, previousAssigneeId: leaver.id })
        : requestUnassigned({ requestId: request.id, previousAssigneeId: leaver.id, declined: false }),
    );
}

type Entry = Prisma.MaintenanceUpdateCreateManyInput;

function timeline({ actor, now, leaver }: Work, { request, to }: Move): Entry[] {
  const entry = { requestId: request.id, authorId: userIdOf(actor), createdAt: now };
  const change = (fromStatus: Entry["fromStatus"], toStatus: Entry["toStatus"], content: string): Entry => ({
    ...entry,
    id: randomUUID(),
    kind: "STATUS",
    content,
    ...(fromStatus && { fromStatus }),
    ...(toStatus && { toStatus }),
  });
  const started = request.status === "IN_PROGRESS";
  if (!to)
    return [
      ...(started ? [change("IN_PROGRESS", "ASSIGNED", "")] : []),
      change(
        "ASSIGNED",
        "ACKNOWLEDGED",
        `${leaver.name} has left. It waits for somebody else to be assigned.`,
      ),
    ];
  const note = `${leaver.name} has left. Assigned to ${to.name}.`;
  return started ? [change("IN_PROGRESS", "ASSIGNED", note)] : [{ ...entry, kind: "SYSTEM", content: note }];
}
