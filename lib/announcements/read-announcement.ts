import { type Actor, userIdOf } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { people, reached } from "./audience";

/** Whoever opens what is for them has read it: pages call this on display. The first time counts. */
export async function readAnnouncement(actor: Actor, announcementId: string, now = new Date()) {
  const count = await prisma.$executeRaw`
    insert into announcement_reads (announcement_id, user_id, read_at)
    select a.id, p.id, ${now} from announcements a join ${people} p on ${reached}
    where a.id = ${announcementId}::uuid and a.status = 'PUBLISHED' and p.id = ${userIdOf(actor)}::uuid
    on conflict do nothing`;
  return { isNew: count === 1 };
}
