import type { Activity } from "@/lib/platform/activity";

type OfAnnouncement = { announcementId: string };

/** The facts of announcements. Who hears of which: lib/notifications/audience.ts. */
export type AnnouncementActivity =
  | Activity<"announcements/announcement.published", OfAnnouncement>
  /** Its words changed after it was published; `tellsAgain`: whoever changed them wants everybody to know. */
  | Activity<"announcements/announcement.corrected", OfAnnouncement & { tellsAgain: boolean }>
  | Activity<"announcements/announcement.withdrawn", OfAnnouncement>
  /** Those who have not read it are asked to. */
  | Activity<"announcements/readers.reminded", OfAnnouncement>
  | Activity<"announcements/announcement.commented", OfAnnouncement & { commentId: string }>;

type DataOf<Name extends AnnouncementActivity["name"]> = Extract<
  AnnouncementActivity,
  { name: Name }
>["data"];

const fact =
  <Name extends AnnouncementActivity["name"]>(name: Name) =>
  (data: DataOf<Name>) => ({ name, data });

export const announcementPublished = fact("announcements/announcement.published");
export const announcementCorrected = fact("announcements/announcement.corrected");
export const announcementWithdrawn = fact("announcements/announcement.withdrawn");
export const readersReminded = fact("announcements/readers.reminded");
export const announcementCommented = fact("announcements/announcement.commented");
