import { randomUUID } from "node:crypto";
import type { AnnouncementStatus } from "@/lib/generated/prisma/enums";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import type { Expectations } from "../expectations";
import { announcers, type Kind, signedIn } from "../kinds";
import type { World } from "../world";

/** Whom "owners" reaches (every resident here is one), and those who see everything. */
const readers: Kind[] = [...announcers, "owner", "neighbour", "committee"];
const owners: Kind[] = ["owner", "neighbour", "committee"];

const look = (status: AnnouncementStatus) => async (world: World) => ({
  params: { id: (await world.once(`announcement ${status}`, () => announcement(world, status))).id },
});
const about =
  (status: AnnouncementStatus, more: Record<string, string> = {}) =>
  async (world: World) => ({
    form: { announcementId: (await announcement(world, status)).id, ...more },
  });

const words = { title: "Water will be off", body: "From nine to twelve." };
const content = { ...words, category: "GENERAL", audience: "EVERYONE" };

export default {
  pages: {
    "/announcements": signedIn,
    "/announcements/create": announcers,
    "/announcements/[id]": { may: readers, given: look("PUBLISHED") },
    "/announcements/[id] — a draft": { may: announcers, given: look("DRAFT") },
    "/announcements/[id] — withdrawn": { may: announcers, given: look("WITHDRAWN") },
    "/announcements/[id]/edit": { may: announcers, given: look("PUBLISHED") },
    "/announcements/[id]/receipts": { may: announcers, given: look("PUBLISHED") },
  },
  actions: {
    "announcements/actions#countAudienceAction": {
      may: announcers,
      given: () => ({ lookup: { audience: "EVERYONE", blocks: [] } }),
    },
    "announcements/actions#draftAction": { may: announcers, given: () => ({ form: content }) },
    "announcements/actions#editAction": {
      may: announcers,
      given: about("DRAFT", { ...content, version: "1" }),
    },
    "announcements/actions#correctAction": {
      may: announcers,
      given: about("PUBLISHED", { ...words, version: "1" }),
    },
    "announcements/actions#publishAction": { may: announcers, given: about("DRAFT") },
    "announcements/actions#scheduleAction": { may: announcers, given: about("DRAFT") },
    "announcements/actions#unscheduleAction": { may: announcers, given: about("SCHEDULED") },
    "announcements/actions#deleteDraftAction": { may: announcers, given: about("DRAFT") },
    "announcements/actions#withdrawAction": {
      may: announcers,
      given: about("PUBLISHED", { reason: "The date was wrong." }),
    },
    "announcements/actions#pinAction": { may: announcers, given: about("PUBLISHED", { isPinned: "true" }) },
    "announcements/actions#extendAction": { may: announcers, given: about("PUBLISHED") },
    "announcements/actions#remindAction": { may: announcers, given: about("PUBLISHED") },
    "announcements/actions#acknowledgeAction": { may: owners, given: about("PUBLISHED") },
    "announcements/actions#commentAction": { may: readers, given: about("PUBLISHED", { content: "When?" }) },
    "announcements/actions#editCommentAction": {
      may: ["owner"],
      given: async (world) => ({ form: { commentId: await comment(world), content: "When exactly?" } }),
    },
    "announcements/actions#deleteCommentAction": {
      may: ["owner"],
      given: async (world) => ({ form: { commentId: await comment(world) } }),
    },
    "announcements/actions#hideCommentAction": {
      may: announcers,
      given: async (world) => ({ form: { commentId: await comment(world), reason: "Off topic." } }),
    },
    "announcements/actions#showCommentAction": {
      may: announcers,
      given: async (world) => {
        const commentId = await comment(world);
        await prisma.announcementComment.update({
          where: { id: commentId },
          data: { hiddenAt: new Date(), hiddenReason: "Off topic." },
        });
        return { form: { commentId } };
      },
    },
  },
  routes: {
    "GET /announcements/files/[id]": {
      may: readers,
      given: async (world) => ({ params: { id: await world.once("announcement file", () => file(world)) } }),
    },
  },
} satisfies Expectations;

/** For owners, and asking for a confirmation. */
function announcement({ people }: World, status: AnnouncementStatus) {
  const publishedAt = status === "PUBLISHED" || status === "WITHDRAWN" ? new Date() : null;
  return prisma.announcement.create({
    data: {
      ...words,
      status,
      publishedAt,
      publishAt: new Date(Date.now() + 86_400_000),
      audience: "OWNERS",
      blocks: [],
      needsAcknowledgement: true,
      authorId: people.administrator.id,
      ...(status === "WITHDRAWN" && { withdrawnAt: new Date(), withdrawnReason: "The date was wrong." }),
    },
  });
}

async function comment(world: World): Promise<string> {
  const { id: announcementId } = await announcement(world, "PUBLISHED");
  const data = { announcementId, authorId: world.people.owner.id, content: "When?" };
  return (await prisma.announcementComment.create({ data })).id;
}

async function file(world: World): Promise<string> {
  const storageKey = `announcements/${randomUUID()}.pdf`;
  await storage.put(storageKey, Buffer.from("%PDF-1.7"), "application/pdf");
  const { id: announcementId } = await announcement(world, "PUBLISHED");
  const paper = { fileName: "agenda.pdf", contentType: "application/pdf", bytes: 8, storageKey };
  const data = { ...paper, announcementId, uploadedById: world.people.administrator.id };
  return (await prisma.announcementFile.create({ data })).id;
}
