import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { inBatches } from "@/lib/platform/in-batches";
import { discardPhotos } from "@/lib/platform/photos";
import { transact } from "@/lib/platform/transact";

const KEPT_DAYS = 180;
const BATCH = 500;

type Removed = { storageKey: string | null; thumbnailKey: string | null };

/**
 * What nobody has decided in half a year nobody will: it goes, with its sender's phone, email and photo. Returns how
 * many went. Doing it again removes nothing more.
 */
export async function removeForgottenReports(actor: Actor, now = new Date()): Promise<number> {
  if (actor.kind !== "system") throw forbidden("maintenance.system_only", "Only the system does this.");
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  return inBatches(BATCH, async () => {
    // Whoever decides about one at this moment has its lock: it is decided then.
    const removed = await transact(
      actor,
      (tx) => tx.$queryRaw<Removed[]>`
        with forgotten as materialized (
          select id from unverified_reports
          where state = 'WAITING' and created_at < ${before}
          order by created_at
          limit ${BATCH}
          for update skip locked
        )
        delete from unverified_reports r using forgotten where r.id = forgotten.id
        returning r.storage_key as "storageKey", r.thumbnail_key as "thumbnailKey"`,
    );
    await discardPhotos(
      removed.flatMap(({ storageKey, thumbnailKey }) =>
        storageKey && thumbnailKey ? [{ storageKey, thumbnailKey }] : [],
      ),
    );
    return removed.length;
  });
}
