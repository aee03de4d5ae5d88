import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";

/** For notifications that have none. Doing it again adds nothing. */
export async function addInAppDeliveries(actor: Actor, notificationIds: readonly string[], now = new Date()) {
  return transact(actor, async (tx) => {
    const added = await tx.$executeRaw`
      insert into notification_deliveries
        (id, notification_id, channel, status, rule, sent_at, delivered_at, created_at, updated_at)
      select uuid_v7(), n.id, 'IN_APP', 'DELIVERED', 'normal', ${now}, ${now}, ${now}, ${now}
      from notifications n where n.id = any(${[...notificationIds]}::uuid[])
      on conflict (notification_id, channel) do nothing`;
    return { added };
  });
}
