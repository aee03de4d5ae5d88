import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { getForSender } from "./find-announcement";
import { move } from "./move";
import type { AboutAnnouncementInput } from "./schema";

/** Back to a draft: nothing happens by itself any more. */
export async function unscheduleAnnouncement(actor: Actor, input: AboutAnnouncementInput) {
  return transact(actor, async (tx) => {
    const announcement = await getForSender(tx, actor, input.announcementId);
    await move(tx, announcement, "DRAFT");
    return { announcementId: announcement.id };
  });
}
