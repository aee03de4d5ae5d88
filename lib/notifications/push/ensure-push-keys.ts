import webpush from "web-push";
import type { SystemActor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { sealSecret } from "@/lib/webhooks/secret";
import { openKeys } from "./keys";

/**
 * Makes the estate's pair of keys at the first start, and a new one when NEXTAUTH_SECRET has changed. Several servers
 * that start at once make one: it is in the database, its private half encrypted.
 */
export async function ensurePushKeys(actor: SystemActor, now = new Date()) {
  const [present] = await openKeys();
  if (present) return { made: false };
  return transact(actor, async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('notifications.push_keys', 0))::text`;
    const [meanwhile] = await openKeys(tx);
    if (meanwhile) return { made: false };
    const { publicKey, privateKey } = webpush.generateVAPIDKeys();
    await tx.pushKey.create({
      data: { publicKey, sealed: sealSecret(publicKey, privateKey), createdAt: now },
    });
    return { made: true };
  });
}
