import type { SystemActor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { announcementPublished } from "./activity";

/**
 * Publishes what is scheduled for now or earlier, each exactly once however many processes try: of two, the second
 * finds it published. What would be past already (nothing ran for a while) goes back to its drafts instead.
 */
export async function publishDue(actor: SystemActor, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const due = await tx.$queryRaw<{ id: string; status: string }[]>`
      update announcements
      set status = case when valid_until <= ${now} then 'DRAFT' else 'PUBLISHED' end::announcement_status,
        published_at = case when valid_until <= ${now} then null else ${now}::timestamptz end, updated_at = ${now}
      where status = 'SCHEDULED' and publish_at <= ${now}
      returning id, status::text`;
    const published = due.filter(({ status }) => status === "PUBLISHED");
    for (const { id } of published) record(announcementPublished({ announcementId: id }));
    return { published: published.length };
  });
}
