import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { people, reached } from "./audience";
import type { AboutAnnouncementInput } from "./schema";

/** "I have read this", where a sender asks for it. The first time counts. */
export async function acknowledgeAnnouncement(
  actor: Actor,
  { announcementId }: AboutAnnouncementInput,
  now = new Date(),
) {
  return transact(actor, async (tx) => {
    const count = await tx.$executeRaw`
      insert into announcement_reads as mine (announcement_id, user_id, read_at, acknowledged_at)
      select a.id, p.id, ${now}, ${now} from announcements a join ${people} p on ${reached}
      where a.id = ${announcementId}::uuid and a.status = 'PUBLISHED' and a.needs_acknowledgement
        and p.id = ${userIdOf(actor)}::uuid
      on conflict (announcement_id, user_id) do update
        set acknowledged_at = coalesce(mine.acknowledged_at, greatest(mine.read_at, excluded.acknowledged_at))`;
    if (count === 0) throw notFound("announcement");
    return { announcementId };
  });
}
