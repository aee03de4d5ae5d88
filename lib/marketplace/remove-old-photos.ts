import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { inBatches } from "@/lib/platform/in-batches";
import { discardPhotos } from "@/lib/platform/photos";
import { transact } from "@/lib/platform/transact";

const KEPT_DAYS = 90;
const BATCH = 500;

type Removed = { storageKey: string; thumbnailKey: string };

/**
 * Photos of what was sold, expired or was taken down long ago go, with their files; the words stay, and whoever renews
 * the listing adds new ones. Returns how many went. Doing it again removes nothing more.
 */
export async function removeOldPhotos(actor: Actor, now = new Date()): Promise<number> {
  if (actor.kind !== "system") throw forbidden("marketplace.system_only", "Only the system does this.");
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  return inBatches(BATCH, async () => {
    // Whoever renews such a listing at this moment has its lock: it is left for tomorrow.
    const removed = await transact(
      actor,
      (tx) => tx.$queryRaw<Removed[]>`
        with old as materialized (
          select p.id from listing_photos p join listings l on l.id = p.listing_id
          where least(l.closed_at, l.hidden_at, l.expires_at) < ${before}
          order by p.id
          limit ${BATCH}
          for update of l skip locked
        )
        delete from listing_photos p using old where p.id = old.id
        returning p.storage_key as "storageKey", p.thumbnail_key as "thumbnailKey"`,
    );
    await discardPhotos(removed);
    return removed.length;
  });
}
