import { z } from "zod";
import { acknowledgeAnnouncement } from "@/lib/announcements/acknowledge-announcement";
import { publishAnnouncement } from "@/lib/announcements/publish-announcement";
import { getAnnouncement } from "@/lib/announcements/queries";
import { readAnnouncement } from "@/lib/announcements/read-announcement";
import { aboutAnnouncementInput, withdrawAnnouncementInput } from "@/lib/announcements/schema";
import { withdrawAnnouncement } from "@/lib/announcements/withdraw-announcement";
import { defineOperation } from "../operation";
import { ANNOUNCEMENT } from "./announcements";

const tag = "Announcements";
const made = z.object({ announcementId: z.uuid() });
const about = aboutAnnouncementInput;

const publish = defineOperation({
  method: "POST",
  path: "/announcements/{announcementId}/publication",
  tag,
  summary: "Publish now",
  scope: "community:write",
  subject: ANNOUNCEMENT,
  input: about,
  answer: made.extend({ people: z.int().meta({ description: "How many it reaches." }) }),
  verb: publishAnnouncement,
});

const withdraw = defineOperation({
  method: "POST",
  path: "/announcements/{announcementId}/withdrawal",
  tag,
  summary: "Withdraw",
  scope: "community:write",
  subject: ANNOUNCEMENT,
  input: withdrawAnnouncementInput,
  answer: made,
  verb: withdrawAnnouncement,
});

const read = defineOperation({
  method: "POST",
  path: "/announcements/{announcementId}/reading",
  tag,
  summary: "Say that you have read it",
  description: "As opening its page does. The first time counts.",
  scope: "community:write",
  subject: ANNOUNCEMENT,
  input: about,
  answer: z.object({ isNew: z.boolean() }),
  verb: async (actor, { announcementId }) => {
    await getAnnouncement(actor, announcementId);
    return readAnnouncement(actor, announcementId);
  },
});

const acknowledge = defineOperation({
  method: "POST",
  path: "/announcements/{announcementId}/acknowledgement",
  tag,
  summary: "Confirm it",
  scope: "community:write",
  subject: ANNOUNCEMENT,
  input: about,
  answer: made,
  verb: acknowledgeAnnouncement,
});

export const ANNOUNCEMENT_STEPS = [publish, withdraw, read, acknowledge];
