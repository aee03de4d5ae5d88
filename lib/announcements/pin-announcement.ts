import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { getForSender } from "./find-announcement";
import type { PinAnnouncementInput } from "./schema";

/** To the top of the list, or back among the others. */
export async function pinAnnouncement(actor: Actor, input: PinAnnouncementInput) {
  return transact(actor, async (tx) => {
    const { id } = await getForSender(tx, actor, input.announcementId);
    await tx.announcement.update({ where: { id }, data: { isPinned: input.isPinned } });
    return { announcementId: id };
  });
}
