import { draftAnnouncement } from "@/lib/announcements/draft-announcement";
import { publishAnnouncement } from "@/lib/announcements/publish-announcement";
import { type DraftAnnouncementInput, draftAnnouncementInput } from "@/lib/announcements/schema";
import type { AnnouncementAudience } from "@/lib/generated/prisma/enums";
import type { UserActor } from "@/lib/platform/actor";

type Given = Partial<Record<keyof DraftAnnouncementInput, unknown>> & {
  audience?: AnnouncementAudience;
  blocks?: string[];
};

/** As the form sends it. */
export const draftOf = (given: Given = {}) =>
  draftAnnouncementInput.parse({
    category: "GENERAL",
    title: "Water will be off",
    body: "From **9 to 12** in both towers.",
    audience: "EVERYONE",
    ...given,
  });

export const aDraft = async (actor: UserActor, given: Given = {}) =>
  (await draftAnnouncement(actor, draftOf(given))).announcementId;

export async function anAnnouncement(actor: UserActor, given: Given = {}, now = new Date()) {
  const announcementId = (await draftAnnouncement(actor, draftOf(given), now)).announcementId;
  await publishAnnouncement(actor, { announcementId }, now);
  return announcementId;
}
