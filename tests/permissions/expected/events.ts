import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { aPhoto } from "../../support/photos";
import type { Expectations } from "../expectations";
import { announcers, type Kind, signedIn } from "../kinds";
import type { Person, World } from "../world";

/** Whoever speaks for the estate, and the residents' committee, which has its own events only. */
const organisers: Kind[] = [...announcers, "committee"];

const HOUR = 3_600_000;
const details = { kind: "SOCIAL", title: "Chess evening", location: "Clubhouse" } as const;
const times = { startsAt: "2027-06-05T18:00", endsAt: "2027-06-05T21:00" };

const look = async (world: World) => ({ params: { id: await world.once("event", () => event(world)) } });
const lookAtEstates = async (world: World) => ({
  params: { id: await world.once("estate event", () => event(world, world.people.administrator)) },
});
/** An event of the committee's, a day ahead; negative hours: it began then. */
const about =
  (fields: Record<string, string> = {}, hoursAhead = 24) =>
  async (world: World) => ({
    form: { eventId: await event(world, world.people.committee, hoursAhead), ...fields },
  });
const aboutEstates = (fields: Record<string, string>) => async (world: World) => ({
  form: { eventId: await event(world, world.people.administrator), ...fields },
});

/** The owner comes to it, and is there. */
const withGuest = (checkedInAt: Date | null) => async (world: World) => {
  const given = await about({ userId: world.people.owner.id }, -1)(world);
  const reply = {
    eventId: given.form.eventId as string,
    userId: world.people.owner.id,
    answer: "YES",
  } as const;
  const checkedInById = checkedInAt && world.people.administrator.id;
  await prisma.eventReply.create({ data: { ...reply, checkedInAt, checkedInById } });
  return given;
};

export default {
  pages: {
    "/events": signedIn,
    "/events/new": organisers,
    "/events/[id]": { may: signedIn, given: look },
    "/events/[id]/edit": { may: organisers, given: look },
    "/events/[id]/edit — the estate's": { may: announcers, given: lookAtEstates },
    "/events/[id]/cancel": { may: organisers, given: look },
    "/events/[id]/cancel — the estate's": { may: announcers, given: lookAtEstates },
    "/events/[id]/check-in": { may: organisers, given: look },
    "/events/[id]/check-in — the estate's": { may: announcers, given: lookAtEstates },
  },
  actions: {
    "events/actions#publishAction": { may: organisers, given: () => ({ form: { ...details, ...times } }) },
    "events/actions#editAction": {
      may: organisers,
      given: about({ ...details, ...times, seenSequence: "0" }),
    },
    "events/actions#editAction — the estate's": {
      may: announcers,
      given: aboutEstates({ ...details, ...times, seenSequence: "0" }),
    },
    "events/actions#cancelAction": { may: organisers, given: about({ reason: "It rains." }) },
    "events/actions#cancelAction — the estate's": {
      may: announcers,
      given: aboutEstates({ reason: "It rains." }),
    },
    "events/actions#replyAction": { may: signedIn, given: about({ answer: "YES", guests: "1" }) },
    "events/actions#checkInAction": { may: organisers, given: withGuest(null) },
    "events/actions#undoCheckInAction": { may: organisers, given: withGuest(new Date()) },
    "events/actions#commentAction": { may: signedIn, given: about({ content: "I bring a board." }) },
    "events/actions#editCommentAction": {
      may: ["owner"],
      given: async (world) => ({ form: { commentId: await comment(world), content: "I bring two boards." } }),
    },
    "events/actions#removeCommentAction": {
      may: [...organisers, "owner"],
      given: async (world) => ({
        form: { commentId: await comment(world), reason: "It is not about chess." },
      }),
    },
    "events/actions#addPhotosAction": {
      may: [...organisers, "owner"],
      given: async (world) => {
        const { form } = await withGuest(new Date())(world);
        return { form: { eventId: form.eventId as string, photos: await aPhoto("plain.png") } };
      },
    },
    "events/actions#removePhotoAction": {
      may: [...organisers, "owner"],
      given: async (world) => ({ form: { photoId: await photo(world) } }),
    },
  },
  routes: {
    "GET /events/[id]/calendar.ics": { may: signedIn, given: look },
    "GET /events/photos/[id]": {
      may: signedIn,
      given: async (world) => ({ params: { id: await world.once("event photo", () => photo(world)) } }),
    },
  },
} satisfies Expectations;

async function event(world: World, by: Person = world.people.committee, hoursAhead = 24): Promise<string> {
  const startsAt = new Date(Date.now() + hoursAhead * HOUR);
  const endsAt = new Date(startsAt.getTime() + 3 * HOUR);
  const { id } = await prisma.event.create({ data: { ...details, startsAt, endsAt, createdById: by.id } });
  return id;
}

async function comment(world: World): Promise<string> {
  const { id } = await prisma.eventComment.create({
    data: { eventId: await event(world), authorId: world.people.owner.id, content: "I bring a board." },
  });
  return id;
}

async function photo(world: World): Promise<string> {
  const [storageKey, thumbnailKey] = [`photos/${randomUUID()}.jpg`, `photos/${randomUUID()}.jpg`];
  for (const key of [storageKey, thumbnailKey]) await storage.put(key, Buffer.from("jpeg"), "image/jpeg");
  const file = { fileName: "chess.jpg", contentType: "image/jpeg", bytes: 4, width: 1, height: 1 };
  const [eventId, uploadedById] = [await event(world), world.people.owner.id];
  const { id } = await prisma.eventPhoto.create({
    data: { eventId, uploadedById, ...file, storageKey, thumbnailKey, createdAt: new Date() },
  });
  return id;
}
