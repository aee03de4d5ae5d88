import { z } from "zod";
import { draftAnnouncement } from "@/lib/announcements/draft-announcement";
import { editAnnouncement } from "@/lib/announcements/edit-announcement";
import { getAnnouncement, listAnnouncements } from "@/lib/announcements/queries";
import {
  aboutAnnouncementInput,
  draftAnnouncementInput,
  editAnnouncementInput,
  TABS,
} from "@/lib/announcements/schema";
import { AnnouncementAudience, AnnouncementCategory, AnnouncementStatus } from "@/lib/generated/prisma/enums";
import { instantText } from "@/lib/platform/moment-text";
import { parse } from "../../define-route";
import { defineChange, defineOperation } from "../operation";
import { instant, page, paging, person, several } from "../shapes";
import { contentOf, subjectOf } from "../subject";

const tag = "Announcements";
const made = z.object({ announcementId: z.uuid() });
const about = aboutAnnouncementInput;

const common = {
  id: z.uuid(),
  category: z.enum(AnnouncementCategory),
  title: z.string(),
  audience: z.enum(AnnouncementAudience),
  blocks: z.array(z.string()),
  isUrgent: z.boolean(),
  isPinned: z.boolean(),
  status: z.enum(AnnouncementStatus),
  publishAt: instant.nullable(),
  publishedAt: instant.nullable(),
  validUntil: instant.nullable(),
};

const all = defineOperation({
  method: "GET",
  path: "/announcements",
  tag,
  summary: "List announcements",
  description: "What is pinned first, then the newest. Drafts are for those who may announce.",
  scope: "community:read",
  input: z.object({
    show: z.enum(TABS).default("current"),
    search: z.string().trim().max(100).default(""),
    category: several(z.enum(AnnouncementCategory)),
    ...paging,
  }),
  answer: page(
    z.object({
      ...common,
      excerpt: z.string(),
      author: z.string(),
      files: z.int(),
      comments: z.int(),
      isUnread: z.boolean(),
      isAsked: z.boolean().meta({ description: "You are asked to confirm that you have read it." }),
    }),
  ),
  verb: async (actor, { show: tab, search: q, limit, ...more }) => {
    const { rows, nextCursor } = await listAnnouncements(actor, { tab, q, ...more }, new Date(), limit);
    return { items: rows, next: nextCursor };
  },
});

const shown = z.object({
  ...common,
  body: z.string().meta({ description: "Markdown." }),
  needsAcknowledgement: z.boolean(),
  acknowledgedAt: instant.nullable(),
  editedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  withdrawnReason: z.string().nullable(),
  author: person,
  files: z.array(z.object({ id: z.uuid(), fileName: z.string(), contentType: z.string(), bytes: z.int() })),
});
/** It counts new words only; pinning it is a change, too. */
export const versionOf = contentOf(shown.extend({ version: z.int() }));

const one = defineOperation({
  method: "GET",
  path: "/announcements/{announcementId}",
  tag,
  summary: "Read an announcement",
  scope: "community:read",
  input: about,
  answer: shown,
  version: versionOf,
  verb: (actor, { announcementId }) => getAnnouncement(actor, announcementId),
});

export const ANNOUNCEMENT = subjectOf(one);

const draft = defineOperation({
  method: "POST",
  path: "/announcements",
  tag,
  summary: "Draft an announcement",
  description: "Nobody hears of it before its publication. Files are sent as multipart/form-data.",
  scope: "community:write",
  status: 201,
  isIdempotent: true,
  files: "files",
  input: draftAnnouncementInput,
  answer: made,
  location: ({ announcementId }) => `/announcements/${announcementId}`,
  verb: draftAnnouncement,
});

const edit = defineChange({
  method: "PATCH",
  path: "/announcements/{announcementId}",
  tag,
  summary: "Change a draft",
  description: "What is not given stays as it is.",
  scope: "community:write",
  input: z.object({
    ...about.shape,
    title: z.string().optional(),
    body: z.string().optional(),
    category: z.enum(AnnouncementCategory).optional(),
    audience: z.enum(AnnouncementAudience).optional(),
    blocks: z.array(z.string()).optional(),
    isUrgent: z.boolean().optional(),
    isPinned: z.boolean().optional(),
    needsAcknowledgement: z.boolean().optional(),
    publishAt: instantText.nullable().optional(),
    validUntil: instantText.nullable().optional(),
  }),
  answer: made,
  current: (actor, { announcementId }) => getAnnouncement(actor, announcementId),
  version: versionOf,
  verb: (actor, changes, { files: _, ...current }) => {
    const [publishAt, validUntil] = [current.publishAt?.toISOString(), current.validUntil?.toISOString()];
    return editAnnouncement(
      actor,
      parse(editAnnouncementInput, { ...current, publishAt, validUntil, ...changes }),
    );
  },
});

export const ANNOUNCEMENTS = [all, one, draft, edit];
