import type { PublishedActivity } from "@/lib/platform/activity";
import type { SystemActor } from "@/lib/platform/actor";
import { pool } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { deliveryQueued } from "./activity";
import { payloadOf } from "./message";

export type QueueWebhooksInput = Pick<PublishedActivity, "id" | "name" | "ts" | "data">;

/** A message to each endpoint that wants to know of it. Doing it again, or twice at once, changes nothing. */
export async function queueWebhooks(actor: SystemActor, activity: QueueWebhooksInput, now = new Date()) {
  if (!(await isWanted(activity.name))) return { queued: 0 };
  return transact(actor, async (tx, record) => {
    const { requestId } = activity.data as { requestId?: string };
    const request = requestId
      ? await tx.maintenanceRequest.findUnique({ where: { id: requestId }, select: { ticketNumber: true } })
      : null;
    const payload = JSON.stringify(payloadOf(activity, request?.ticketNumber ?? null));
    const queued = await tx.$queryRaw<{ id: string }[]>`
      insert into webhook_deliveries (id, endpoint_id, activity_id, activity, payload, created_at)
      select uuid_v7(), e.id, ${activity.id}, ${activity.name}, ${payload}::jsonb, ${now}
      from webhook_endpoints e join users u on u.id = e.owner_id
      where e.is_enabled and ${activity.name} = any (e.activities) and u.is_admin and u.status = 'ACTIVE'
      on conflict (endpoint_id, activity_id) do nothing
      returning id`;
    for (const { id } of queued) record(deliveryQueued({ deliveryId: id }));
    return { queued: queued.length };
  });
}

/** Most estates have no endpoint at all, and every activity comes by here. */
async function isWanted(name: string): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "webhook_is_wanted",
    text: "select 1 from webhook_endpoints where is_enabled and $1 = any (activities) limit 1",
    values: [name],
  });
  return rowCount === 1;
}
