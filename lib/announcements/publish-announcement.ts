import type { Actor } from "@/lib/platform/actor";
import { conflict, invalid } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { announcementPublished } from "./activity";
import { countReached } from "./count-audience";
import { getForSender } from "./find-announcement";
import { move } from "./move";
import type { AboutAnnouncementInput } from "./schema";

/** Now, whatever moment it was scheduled for. */
export async function publishAnnouncement(actor: Actor, input: AboutAnnouncementInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const announcement = await getForSender(tx, actor, input.announcementId);
    if (announcement.validUntil && announcement.validUntil <= now)
      throw invalid(
        "validUntil",
        "announcements.over",
        "The moment until which it holds is over. Edit the announcement and choose a later end.",
      );
    const people = await countReached(tx, announcement);
    if (people === 0)
      throw conflict(
        "announcements.nobody",
        "It would reach nobody: no account fits this audience. Choose another one first.",
      );
    await move(tx, announcement, "PUBLISHED", { publishedAt: now });
    record(announcementPublished({ announcementId: announcement.id }));
    return { announcementId: announcement.id, people };
  });
}
