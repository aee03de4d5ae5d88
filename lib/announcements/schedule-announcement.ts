import type { Actor } from "@/lib/platform/actor";
import { invalid } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { getForSender } from "./find-announcement";
import { move } from "./move";
import type { AboutAnnouncementInput } from "./schema";

/** It publishes itself at the moment that its draft names: publish-due.ts. */
export async function scheduleAnnouncement(actor: Actor, input: AboutAnnouncementInput, now = new Date()) {
  return transact(actor, async (tx) => {
    const announcement = await getForSender(tx, actor, input.announcementId);
    const { publishAt } = announcement;
    if (!publishAt || publishAt <= now)
      throw invalid(
        "publishAt",
        "announcements.no_moment",
        "Edit the announcement and say when it is to be published; the moment must be still to come.",
      );
    await move(tx, announcement, "SCHEDULED");
    return { announcementId: announcement.id, publishAt };
  });
}
