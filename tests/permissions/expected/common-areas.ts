import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/generated/prisma/client";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { anArea } from "../../lib/bookings/an-area";
import { aPhoto } from "../../support/photos";
import type { Expectations } from "../expectations";
import { managers, signedIn } from "../kinds";
import type { World } from "../world";

type Fields = Record<string, string>;

const lookAtArea = async ({ once }: World) => ({ params: { id: (await once("area", () => anArea())).id } });
const aboutArea =
  (fields: () => Fields = () => ({}), given: Partial<Prisma.CommonAreaUncheckedCreateInput> = {}) =>
  async () => ({ form: { id: (await anArea(given)).id, ...fields() } });

const day = () => new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);

const rules = () => ({
  name: `Hall ${randomUUID().slice(0, 8)}`,
  capacity: "40",
  advanceDays: "30",
  slotMinutes: "60",
  minMinutes: "60",
  maxMinutes: "240",
  cancellationHours: "24",
  opens1: "06:00",
  closes1: "22:00",
});

/** What can be booked, and by which rules. */
export default {
  pages: {
    "/admin-panel/common-areas": managers,
    "/admin-panel/common-areas/new": managers,
    "/admin-panel/common-areas/[id]": { may: managers, given: lookAtArea },
  },
  actions: {
    "admin-panel/common-areas/actions#createAreaAction": { may: managers, given: () => ({ form: rules() }) },
    "admin-panel/common-areas/actions#editAreaAction": { may: managers, given: aboutArea(rules) },
    "admin-panel/common-areas/actions#deactivateAreaAction": { may: managers, given: aboutArea() },
    "admin-panel/common-areas/actions#reactivateAreaAction": {
      may: managers,
      given: aboutArea(undefined, { isActive: false }),
    },
    "admin-panel/common-areas/actions#addExceptionAction": {
      may: managers,
      given: aboutArea(() => ({ date: day(), reason: "Painting." })),
    },
    "admin-panel/common-areas/actions#removeExceptionAction": {
      may: managers,
      given: async () => {
        const { id } = await anArea();
        const data = { areaId: id, date: new Date(day()), reason: "Painting." };
        return { form: { id, exceptionId: (await prisma.areaException.create({ data })).id } };
      },
    },
    "admin-panel/common-areas/actions#setAreaPhotoAction": {
      may: managers,
      given: async () => ({ form: { id: (await anArea()).id, photos: await aPhoto("plain.png") } }),
    },
    "admin-panel/common-areas/actions#removeAreaPhotoAction": {
      may: managers,
      given: async () => ({ form: { id: (await photo()).areaId } }),
    },
  },
  routes: {
    "GET /bookings/photos/[id]": {
      may: signedIn,
      given: async ({ once }) => ({ params: { id: (await once("area photo", photo)).id } }),
    },
  },
} satisfies Expectations;

async function photo() {
  const [storageKey, thumbnailKey] = [`photos/${randomUUID()}.jpg`, `photos/${randomUUID()}.jpg`];
  for (const key of [storageKey, thumbnailKey]) await storage.put(key, Buffer.from("jpeg"), "image/jpeg");
  const file = { fileName: "hall.jpg", contentType: "image/jpeg", bytes: 4, width: 1, height: 1 };
  const { id: areaId } = await anArea();
  return prisma.commonAreaPhoto.create({
    data: { areaId, ...file, storageKey, thumbnailKey, createdAt: new Date() },
  });
}
