import type { Actor } from "@/lib/platform/actor";
import { invalid } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { toInstant } from "@/lib/platform/zone";
import { assertIsPublished } from "./assert-is-published";
import { getForSender } from "./find-announcement";
import type { ExtendAnnouncementInput } from "./schema";

/** Until when it holds from now on; without a moment it does not end by itself. What was past is current again. */
export async function extendAnnouncement(actor: Actor, input: ExtendAnnouncementInput, now = new Date()) {
  return transact(actor, async (tx) => {
    const announcement = await getForSender(tx, actor, input.announcementId);
    assertIsPublished(announcement);
    const { timeZone } = await readSettings(tx);
    const validUntil = input.validUntil ? toInstant(input.validUntil, timeZone) : null;
    if (validUntil && validUntil <= now)
      throw invalid(
        "validUntil",
        "announcements.ends_in_the_past",
        "This moment is over. Choose a later end, or withdraw the announcement.",
      );
    await tx.announcement.update({ where: { id: announcement.id }, data: { validUntil } });
    return { announcementId: announcement.id };
  });
}
