import { expect, test } from "vitest";
import { getAreaPhoto } from "@/lib/bookings/areas/photo-queries";
import { openArea } from "@/lib/bookings/areas/queries";
import { removeAreaPhoto } from "@/lib/bookings/areas/remove-area-photo";
import { setAreaPhotoInput } from "@/lib/bookings/areas/schema";
import { setAreaPhoto } from "@/lib/bookings/areas/set-area-photo";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { anonymous } from "@/tests/support/actors";
import { aResident, aStaff } from "@/tests/support/factories";
import { aPhoto } from "@/tests/support/photos";
import { anArea } from "./an-area";

const [meera, ravi, asha] = [await aStaff(), await aStaff({ role: "ELECTRICIAN" }), await aResident()];
const files = () => prisma.commonAreaPhoto.findMany({ select: { id: true, storageKey: true, areaId: true } });

test("an area has one photo: another one takes its place, and its files go with it", async () => {
  const { id } = await anArea();
  const given = async () => setAreaPhotoInput.parse({ id, photos: [await aPhoto()] });
  await setAreaPhoto(meera.actor, await given());
  const [first] = await files();
  if (!first) throw new Error("there is a photo now");
  expect((await openArea(asha.actor, id, new Date())).photo).toMatchObject({ id: first.id });
  expect(await getAreaPhoto(asha.actor, first.id, "thumbnail")).toMatchObject({ contentType: "image/jpeg" });
  await expect(getAreaPhoto(anonymous(), first.id, "full")).rejects.toMatchObject({ kind: "not_found" });

  await Promise.all([setAreaPhoto(meera.actor, await given()), setAreaPhoto(meera.actor, await given())]);
  const [second, ...more] = await files();
  expect(more).toEqual([]);
  expect(second?.id).not.toBe(first.id);
  expect(await storage.open(first.storageKey)).toBeNull();
  expect(await storage.open(second?.storageKey as string)).not.toBeNull();

  await prisma.commonArea.update({ where: { id }, data: { isActive: false } });
  await expect(getAreaPhoto(asha.actor, second?.id as string, "full")).rejects.toMatchObject({
    kind: "not_found",
  });
  await removeAreaPhoto(meera.actor, { id });
  await removeAreaPhoto(meera.actor, { id });
  expect(await files()).toEqual([]);
  expect(await storage.open(second?.storageKey as string)).toBeNull();
});

test("only who manages the areas changes it, and one photo is asked for", async () => {
  const { id } = await anArea();
  const photos = [await aPhoto()];
  for (const nobody of [ravi.actor, asha.actor, anonymous()]) {
    await expect(setAreaPhoto(nobody, { id, photos })).rejects.toMatchObject({ kind: "not_found" });
    await expect(removeAreaPhoto(nobody, { id })).rejects.toMatchObject({ kind: "not_found" });
  }
  for (const wrong of [[], [await aPhoto(), await aPhoto()]])
    expect(setAreaPhotoInput.safeParse({ id, photos: wrong }).success).toBe(false);
});
