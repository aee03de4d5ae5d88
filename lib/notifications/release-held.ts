import { randomUUID } from "node:crypto";
import type { SystemActor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { BATCH_SIZE } from "./batch-size";
import { type Queued, queueDeliveries } from "./queue-deliveries";

/**
 * Lets go of every delivery that was held back until now, whichever notification it belongs to; whether it is still
 * wanted is asked when it is sent. Doing it again releases nothing twice.
 */
export async function releaseHeld(actor: SystemActor, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const [released] = await tx.$queryRaw<[Queued & { count: number }]>`
      with due as (
        select id, channel from notification_deliveries
        where status = 'QUEUED' and send_after <= ${now}
        for update skip locked
      ), numbered as (
        select id, channel, row_number() over (partition by channel) - 1 as place,
          count(*) over (partition by channel) as many
        from due
      ), released as (
        update notification_deliveries d set send_after = null, updated_at = ${now},
          batch = case when n.many > ${BATCH_SIZE}::int
            then ${randomUUID()}::text || ':' || n.channel || ':' || n.place / ${BATCH_SIZE}::int end
        from numbered n where d.id = n.id
        returning d.id, d.batch
      )
      select count(*)::int as count,
        json_agg(id) filter (where batch is null) as single,
        json_agg(distinct batch) filter (where batch is not null) as batches,
        null as held
      from released`;
    queueDeliveries(record, released);
    return { released: released.count };
  });
}
