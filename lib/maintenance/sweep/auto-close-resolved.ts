import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { inBatches } from "@/lib/platform/in-batches";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { requestClosed } from "../activity";

const BATCH = 5000;

/** Closes what the resident has neither confirmed nor reopened for AUTO_CLOSE_DAYS (DOMAIN §2). */
export async function autoCloseResolved(actor: Actor, now = new Date()) {
  if (actor.kind !== "system") throw forbidden("maintenance.system_only", "Only the system does this.");
  const { autoCloseDays } = await readSettings();
  const closed = await inBatches(BATCH, () =>
    transact(actor, async (tx, record) => {
      const silent = await closeBatch(tx, autoCloseDays, now);
      for (const { id } of silent) record(requestClosed({ requestId: id }));
      return silent.length;
    }),
  );
  return { closed };
}

/**
 * `move` for many at once: the status and its line on the timeline. A resident who decides at this moment is not
 * waited for; the row is looked at again after the lock.
 */
function closeBatch(tx: Tx, days: number, now: Date): Promise<{ id: string }[]> {
  const before = new Date(now.getTime() - days * 86_400_000);
  const note = `Closed automatically: nobody confirmed or reopened it for ${days} ${days === 1 ? "day" : "days"}.`;
  return tx.$queryRaw`
    with silent as materialized (
      select id from maintenance_requests
      where status = 'RESOLVED' and resolved_at <= ${before}
      order by resolved_at, id
      limit ${BATCH}
      for no key update skip locked
    ), closed as (
      update maintenance_requests r set status = 'CLOSED', closed_at = ${now}, updated_at = ${now}
      from silent where r.id = silent.id
      returning r.id
    ), timeline as (
      insert into maintenance_updates (id, request_id, kind, content, from_status, to_status, created_at)
      select uuid_v7(), id, 'STATUS', ${note}, 'RESOLVED', 'CLOSED', ${now} from closed
    )
    select id from closed`;
}
