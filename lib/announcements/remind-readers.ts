import type { Actor } from "@/lib/platform/actor";
import { conflict, limitReached } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { readersReminded } from "./activity";
import { getForSender } from "./find-announcement";
import { countReaders } from "./reader-queries";
import type { AboutAnnouncementInput } from "./schema";
import { isCurrent } from "./status";

const HOURS = 24;

/** Once a day, and only those who have not read it (or not said that they have, where that is asked). */
export async function remindReaders(actor: Actor, input: AboutAnnouncementInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const { id, ...announcement } = await getForSender(tx, actor, input.announcementId);
    if (!isCurrent(announcement, now))
      throw conflict(
        "announcements.not_current",
        "Only an announcement that is published and not past can be brought to mind.",
      );
    const { missing } = await countReaders(tx, id);
    if (missing === 0)
      throw conflict("announcements.all_read", "Everybody has read it: there is nobody to remind.");
    const before = new Date(now.getTime() - HOURS * 3_600_000);
    const { count } = await tx.announcement.updateMany({
      where: { id, OR: [{ remindedAt: null }, { remindedAt: { lte: before } }] },
      data: { remindedAt: now },
    });
    if (count === 0)
      throw limitReached(
        "announcements.reminded_today",
        "They were reminded within the last 24 hours. Once a day is enough.",
      );
    record(readersReminded({ announcementId: id }));
    return { announcementId: id, reminded: missing };
  });
}
