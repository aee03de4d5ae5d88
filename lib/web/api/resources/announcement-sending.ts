import { z } from "zod";
import { correctAnnouncement } from "@/lib/announcements/correct-announcement";
import { countAudience } from "@/lib/announcements/count-audience";
import { deleteDraft } from "@/lib/announcements/delete-draft";
import { extendAnnouncement } from "@/lib/announcements/extend-announcement";
import { pinAnnouncement } from "@/lib/announcements/pin-announcement";
import { getAnnouncement } from "@/lib/announcements/queries";
import { getReaderCounts, listReaders } from "@/lib/announcements/reader-queries";
import { remindReaders } from "@/lib/announcements/remind-readers";
import { scheduleAnnouncement } from "@/lib/announcements/schedule-announcement";
import * as inputs from "@/lib/announcements/schema";
import { unscheduleAnnouncement } from "@/lib/announcements/unschedule-announcement";
import { AnnouncementAudience, UserType } from "@/lib/generated/prisma/enums";
import { parse } from "../../define-route";
import { defineChange, defineOperation } from "../operation";
import { instant, page, several } from "../shapes";
import { stepsOf } from "../steps-of";
import { ANNOUNCEMENT, versionOf } from "./announcements";

const tag = "Announcements: sending";
const about = inputs.aboutAnnouncementInput;
const { files, removed, tellsAgain } = inputs.correctAnnouncementInput.shape;

const correct = defineChange({
  method: "PATCH",
  path: "/announcements/{announcementId}/correction",
  tag,
  summary: "Correct what is published",
  description: "Its words and files; what is not given stays. Whom it is for stays: they have been told.",
  scope: "community:write",
  files: "files",
  input: about.extend({
    title: z.string().optional(),
    body: z.string().optional(),
    files,
    removed,
    tellsAgain,
  }),
  answer: about,
  current: (actor, { announcementId }) => getAnnouncement(actor, announcementId),
  version: versionOf,
  readAt: ANNOUNCEMENT.at,
  verb: (actor, changes, { title, body, version }) =>
    correctAnnouncement(actor, parse(inputs.correctAnnouncementInput, { title, body, version, ...changes })),
});

const schedule = defineOperation({
  method: "POST",
  path: "/announcements/{announcementId}/schedule",
  tag,
  summary: "Publish at its time",
  description: "At the draft's `publishAt`.",
  scope: "community:write",
  subject: ANNOUNCEMENT,
  input: about,
  answer: about.extend({ publishAt: instant }),
  verb: scheduleAnnouncement,
});

const remind = defineOperation({
  method: "POST",
  path: "/announcements/{announcementId}/reminder",
  tag,
  summary: "Remind those who have not done what it asks",
  scope: "community:write",
  subject: ANNOUNCEMENT,
  input: about,
  answer: about.extend({ reminded: z.int() }),
  verb: remindReaders,
});

const counts = {
  reached: z.int(),
  read: z.int(),
  acknowledged: z.int(),
  missing: z.int().meta({ description: "Whom a reminder would reach." }),
};

const readers = defineOperation({
  method: "GET",
  path: "/announcements/{announcementId}/readers",
  tag,
  summary: "Read who has read it",
  description: "Of the people whom it reaches now, by name; for those who may announce.",
  scope: "community:read",
  input: about.extend({
    show: z.enum(inputs.READER_GROUPS).default("unread"),
    cursor: z.string().max(300).optional(),
  }),
  answer: page(
    z.object({
      id: z.uuid(),
      name: z.string(),
      userType: z.enum(UserType),
      flatNumber: z.string().nullable(),
      readAt: instant.nullable(),
      acknowledgedAt: instant.nullable(),
    }),
  ).extend({ counts: z.object(counts) }),
  verb: async (actor, { announcementId, ...asked }) => {
    await getAnnouncement(actor, announcementId);
    const [{ rows, nextCursor }, counted] = await Promise.all([
      listReaders(actor, announcementId, { ...asked, cursor: asked.cursor }),
      getReaderCounts(actor, announcementId),
    ]);
    return { items: rows, next: nextCursor, counts: counted };
  },
});

const audience = defineOperation({
  method: "GET",
  path: "/announcements/audience",
  tag,
  summary: "Count whom an announcement would reach",
  scope: "community:read",
  input: z.object({ audience: z.enum(AnnouncementAudience), blocks: several(z.string().max(4)) }),
  answer: z.object({ people: z.int() }),
  verb: async (actor, asked) => ({
    people: await countAudience(actor, parse(inputs.countAudienceInput, asked)),
  }),
});

const step = stepsOf({
  tag,
  scope: "community:write",
  at: "/announcements/{announcementId}",
  answer: about,
  subject: ANNOUNCEMENT,
});

export const SENDING = [
  correct,
  step(["DELETE", "", "Delete a draft"], about, deleteDraft),
  schedule,
  step(["DELETE", "/schedule", "Publish it at no time"], about, unscheduleAnnouncement),
  step(["PUT", "/pin", "Pin it, or no more"], inputs.pinAnnouncementInput, pinAnnouncement),
  step(["PUT", "/validity", "Say until when it holds"], inputs.extendAnnouncementInput, extendAnnouncement),
  remind,
  readers,
  audience,
];
