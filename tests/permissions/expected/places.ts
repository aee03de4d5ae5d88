import { randomUUID } from "node:crypto";
import { newChallenge } from "@/lib/maintenance/places/challenge";
import { newReference } from "@/lib/maintenance/places/code";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { aPlace } from "../../support/factories";
import type { Expectations } from "../expectations";
import { everyone, overseers } from "../kinds";
import type { World } from "../world";

const aPlaceOnce = (world: World) => world.once("place", () => aPlace());
const look = async (world: World) => ({ params: { id: (await aPlaceOnce(world)).id } });
const scan = async (world: World) => ({ params: { place: (await aPlaceOnce(world)).code } });
const about = async () => ({ form: { id: (await aPlace()).id } });

/** Whoever dispatches looks after the places and decides what strangers report; anybody who stands there may report. */
export default {
  pages: {
    "/admin-panel/places": overseers,
    "/admin-panel/places/new": overseers,
    "/admin-panel/places/codes": overseers,
    "/admin-panel/places/[id]": { may: overseers, given: look },
    "/admin-panel/places/reports": overseers,
    "/admin-panel/places/reports/[id]": {
      may: overseers,
      given: async (world) => ({ params: { id: await world.once("place report", () => report()) } }),
    },
    "/report/[place]": { may: everyone, given: scan },
  },
  actions: {
    "admin-panel/places/actions#createPlaceAction": {
      may: overseers,
      given: () => ({ form: { name: `Gym ${randomUUID()}` } }),
    },
    "admin-panel/places/actions#editPlaceAction": {
      may: overseers,
      given: async () => {
        const { id, name } = await aPlace();
        return { form: { id, name, location: "Ground floor" } };
      },
    },
    "admin-panel/places/actions#renewCodeAction": { may: overseers, given: about },
    "admin-panel/places/actions#deactivatePlaceAction": { may: overseers, given: about },
    "admin-panel/places/actions#reactivatePlaceAction": { may: overseers, given: about },
    "admin-panel/places/actions#acceptReportAction": {
      may: overseers,
      given: async ({ electrical }) => ({
        form: { reportId: await report(), title: "Lift door", categoryId: electrical.id, priority: "2" },
      }),
    },
    "admin-panel/places/actions#dismissReportAction": {
      may: overseers,
      given: async () => ({ form: { reportId: await report(), reason: "A joke." } }),
    },
    "report/[place]/actions#reportProblemAction": {
      may: everyone,
      given: async () => {
        const { code } = await aPlace();
        // Opened a while ago, by a browser without scripts.
        const challenge = await newChallenge(code, new Date(Date.now() - 60_000));
        return { form: { code, description: "The door stays open.", challenge: JSON.stringify(challenge) } };
      },
    },
  },
  routes: {
    "GET /admin-panel/places/reports/[id]/photo": {
      may: overseers,
      given: async (world) => ({
        params: { id: await world.once("photo of a place report", () => report(true)) },
      }),
    },
  },
} satisfies Expectations;

async function report(hasPhoto = false): Promise<string> {
  const [storageKey, thumbnailKey] = [`photos/${randomUUID()}.jpg`, `photos/${randomUUID()}.jpg`];
  if (hasPhoto)
    for (const key of [storageKey, thumbnailKey]) await storage.put(key, Buffer.from("jpeg"), "image/jpeg");
  const file = { fileName: "door.jpg", contentType: "image/jpeg", bytes: 4, width: 1, height: 1 };
  const { id } = await prisma.unverifiedReport.create({
    data: {
      reference: newReference(),
      placeId: (await aPlace()).id,
      description: "The door of the lift stays open.",
      proof: "PUZZLE",
      createdAt: new Date(),
      ...(hasPhoto && { ...file, storageKey, thumbnailKey }),
    },
  });
  return id;
}
