import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import type { Expectations } from "../expectations";
import { announcers, type Kind, signedIn } from "../kinds";
import type { World } from "../world";

/** Whoever speaks for the estate also moderates its board. */
const moderators = announcers;
const others = signedIn.filter((kind) => kind !== "owner");
/** What was taken down: its author, and who took it down. */
const readersOfHidden: Kind[] = [...moderators, "owner"];
/** A conversation is its two people's, and no moderator's or administrator's. */
const both: Kind[] = ["owner", "neighbour"];

const content = { kind: "SELL", title: "Bicycle", description: "Sixteen inches.", price: "2500" } as const;
const hidden = { hiddenAt: new Date(), hiddenReason: "Not for sale here." };

const look = async (world: World) => ({
  params: { id: (await world.once("listing", () => listing(world))).id },
});
const lookAtHidden = async (world: World) => ({
  params: { id: (await world.once("hidden listing", () => listing(world, hidden))).id },
});
const lookAtThread = async (world: World) => ({
  params: { id: (await world.once("thread", () => thread(world))).id },
});
const about =
  (fields: Record<string, string> = {}, more: object = {}) =>
  async (world: World) => ({ form: { listingId: (await listing(world, more)).id, ...fields } });
const reason = { reason: "This is an advertisement." };

export default {
  pages: {
    "/marketplace": signedIn,
    "/marketplace/new": signedIn,
    "/marketplace/[id]": { may: signedIn, given: look },
    "/marketplace/[id] — taken down": { may: readersOfHidden, given: lookAtHidden },
    "/marketplace/[id]/edit": { may: ["owner"], given: look },
    "/marketplace/messages": signedIn,
    "/marketplace/messages/[id]": { may: both, given: lookAtThread },
    "/marketplace/moderation": moderators,
  },
  actions: {
    "marketplace/actions#postListingAction": { may: signedIn, given: () => ({ form: content }) },
    "marketplace/actions#editListingAction": { may: ["owner"], given: about({ ...content, seen: "1" }) },
    "marketplace/actions#renewListingAction": { may: ["owner"], given: about({}, { closedAt: new Date() }) },
    "marketplace/actions#closeListingAction": { may: ["owner"], given: about() },
    "marketplace/actions#askAuthorAction": { may: others, given: about({ content: "Is it still there?" }) },
    "marketplace/actions#replyInThreadAction": {
      may: both,
      given: async (world) => ({ form: { threadId: (await thread(world)).id, content: "It is." } }),
    },
    "marketplace/actions#reportListingAction": { may: others, given: about(reason) },
    "marketplace/actions#hideListingAction": { may: moderators, given: about(reason) },
    "marketplace/actions#restoreListingAction": { may: moderators, given: about({}, hidden) },
    "marketplace/actions#dismissReportsAction": {
      may: moderators,
      given: async (world) => {
        const given = await about()(world);
        const report = { listingId: given.form.listingId, reporterId: world.people.neighbour.id, ...reason };
        await prisma.listingReport.create({ data: { ...report, createdAt: new Date() } });
        return given;
      },
    },
  },
  routes: {
    "GET /marketplace/photos/[id]": {
      may: signedIn,
      given: async (world) => ({ params: { id: await world.once("listing photo", () => photo(world)) } }),
    },
    "GET /marketplace/photos/[id] — taken down": {
      may: readersOfHidden,
      given: async (world) => ({
        params: { id: await world.once("hidden photo", () => photo(world, hidden)) },
      }),
    },
  },
} satisfies Expectations;

function listing({ people }: World, more: object = {}) {
  const now = new Date();
  const { id: hiddenById } = people.administrator;
  return prisma.listing.create({
    data: {
      ...content,
      authorId: people.owner.id,
      listedAt: now,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 30 * 86_400_000),
      ...more,
      ...("hiddenAt" in more ? { hiddenById } : {}),
    },
  });
}

async function thread(world: World) {
  const { owner, neighbour } = world.people;
  const at = { createdAt: new Date(), lastMessageAt: new Date() };
  const { id: listingId } = await listing(world);
  return prisma.listingThread.create({
    data: { listingId, ownerId: owner.id, askerId: neighbour.id, ...at },
  });
}

async function photo(world: World, more: object = {}): Promise<string> {
  const { id: listingId } = await listing(world, more);
  const [storageKey, thumbnailKey] = [`photos/${randomUUID()}.jpg`, `photos/${randomUUID()}.jpg`];
  for (const key of [storageKey, thumbnailKey]) await storage.put(key, Buffer.from("jpeg"), "image/jpeg");
  const file = { fileName: "bicycle.jpg", contentType: "image/jpeg", bytes: 4, width: 1, height: 1 };
  const { id } = await prisma.listingPhoto.create({
    data: { listingId, ...file, storageKey, thumbnailKey, createdAt: new Date() },
  });
  return id;
}
