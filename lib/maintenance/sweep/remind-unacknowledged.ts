import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { inBatches } from "@/lib/platform/in-batches";
import type { Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { requestUnacknowledged } from "../activity";
import { URGENT_FROM } from "../priority";
import { waitsTooLongSince } from "./follow-up";

const BATCH = 5000;

/**
 * Reminds the facility managers of each request that nobody has acknowledged for four hours, one hour from High on
 * (DOMAIN §2). Once per request.
 */
export async function remindUnacknowledged(actor: Actor, now = new Date()) {
  if (actor.kind !== "system") throw forbidden("maintenance.system_only", "Only the system does this.");
  const reminded = await inBatches(BATCH, () =>
    transact(actor, async (tx, record) => {
      const waiting = await markReminded(tx, now);
      for (const { id } of waiting) record(requestUnacknowledged({ requestId: id }));
      return waiting.length;
    }),
  );
  return { reminded };
}

/** Whatever somebody works on at this moment is being looked at: no reminder, and nobody waits. */
function markReminded(tx: Tx, now: Date): Promise<{ id: string }[]> {
  const since = waitsTooLongSince(now);
  return tx.$queryRaw`
    with waiting as materialized (
      select id from maintenance_requests
      where status = 'SUBMITTED' and reminded_at is null and created_at <= ${since.urgent}
        and (priority >= ${URGENT_FROM} or created_at <= ${since.normal})
      order by created_at, id
      limit ${BATCH}
      for no key update skip locked
    )
    update maintenance_requests r set reminded_at = ${now}, updated_at = ${now}
    from waiting where r.id = waiting.id
    returning r.id`;
}
