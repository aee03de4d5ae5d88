import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { incidentRaised } from "../activity";

type Similar = { categoryId: string; block: string; createdAt: Date };

/**
 * A new request may be one of many: enough of one category from one block, close to each other, raise one incident;
 * while that is open, the next ones join it by themselves. Doing it again, or twice at once, changes nothing.
 */
export async function detectOutbreak(actor: Actor, { requestId }: { requestId: string }, now = new Date()) {
  if (actor.kind !== "system") throw forbidden("maintenance.system_only", "Only the system does this.");
  return transact(actor, async (tx, record) => {
    const [similar] = await tx.$queryRaw<Similar[]>`
      select r.category_id as "categoryId", coalesce(p.block, r.block) as block, r.created_at as "createdAt"
      from maintenance_requests r left join places p on p.id = r.place_id where r.id = ${requestId}::uuid`;
    if (!similar) return { incidentId: null, raised: false };
    const { categoryId, block } = similar;
    // One after the other: whoever waits here sees what the one before has raised.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`incident:${categoryId}:${block}`}, 0))::text`;

    const open = await tx.incident.findFirst({
      where: { categoryId, block, endedAt: null },
      select: { id: true },
    });
    if (open) {
      await link(tx, open.id, [requestId], now);
      return { incidentId: open.id, raised: false };
    }
    const outbreak = await findOutbreak(tx, similar);
    if (outbreak.length === 0) return { incidentId: null, raised: false };
    const incident = await tx.incident.create({
      data: { categoryId, block, openedAt: now },
      select: { id: true },
    });
    await link(tx, incident.id, outbreak, now);
    record(incidentRaised({ incidentId: incident.id }));
    return { incidentId: incident.id, raised: true };
  });
}

/**
 * The requests of a window of that length in which enough came; empty when there is none. Windows that end after the
 * request count too: facts are not always heard in the order in which they happened.
 */
async function findOutbreak(tx: Tx, { categoryId, block, createdAt }: Similar): Promise<string[]> {
  const { outbreakCount, outbreakMinutes } = await readSettings(tx);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with near as (
      select r.id, r.created_at from maintenance_requests r left join places p on p.id = r.place_id
      where r.category_id = ${categoryId}::uuid and coalesce(p.block, r.block) = ${block}
        and r.created_at between ${createdAt}::timestamptz - ${outbreakMinutes} * interval '1 minute'
          and ${createdAt}::timestamptz + ${outbreakMinutes} * interval '1 minute'
        and r.status in ('SUBMITTED', 'ACKNOWLEDGED', 'ASSIGNED', 'IN_PROGRESS')
        and not exists (select 1 from incident_links l where l.request_id = r.id)
    ), dense as (
      select a.created_at as until from near a
      where a.created_at >= ${createdAt}::timestamptz and ${outbreakCount} <= (
        select count(*) from near b
        where b.created_at between a.created_at - ${outbreakMinutes} * interval '1 minute' and a.created_at)
    )
    select n.id from near n where exists (
      select 1 from dense d
      where n.created_at between d.until - ${outbreakMinutes} * interval '1 minute' and d.until)`;
  return rows.map(({ id }) => id);
}

/** Those that are in no other incident. */
async function link(tx: Tx, incidentId: string, requestIds: readonly string[], now: Date) {
  await tx.incidentLink.createMany({
    data: requestIds.map((requestId) => ({ requestId, incidentId, linkedAt: now })),
    skipDuplicates: true,
  });
}
