import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { announcementWithdrawn } from "./activity";
import { getForSender } from "./find-announcement";
import { move } from "./move";
import type { WithdrawAnnouncementInput } from "./schema";

/** From now on only senders see it, with the reason. */
export async function withdrawAnnouncement(actor: Actor, input: WithdrawAnnouncementInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const announcement = await getForSender(tx, actor, input.announcementId);
    await move(tx, announcement, "WITHDRAWN", { withdrawnAt: now, withdrawnReason: input.reason });
    record(announcementWithdrawn({ announcementId: announcement.id }));
    return { announcementId: announcement.id };
  });
}
