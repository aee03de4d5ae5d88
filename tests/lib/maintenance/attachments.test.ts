import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { attachPhotos, findAttached } from "@/lib/maintenance/attach-photos";
import { commentOnRequest } from "@/lib/maintenance/comment-on-request";
import { resolveRequest } from "@/lib/maintenance/resolve-request";
import { submitRequest } from "@/lib/maintenance/submit-request";
import { preparePhotos } from "@/lib/platform/photos";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { transact } from "@/lib/platform/transact";
import { withPhotos } from "@/lib/platform/with-stored";
import { aCategory, aRequest, aResident, aStaff } from "../../support/factories";
import { aFile, aPhoto, storedKeys } from "../../support/photos";

async function aForm() {
  const { id: categoryId } = await aCategory();
  return {
    title: "Kitchen outlet sparks",
    description: "It sparks when the mixer is plugged in.",
    categoryId,
    priority: 3,
    location: undefined,
    residentId: undefined,
    photos: [await aPhoto("gps-and-turned.jpg"), await aPhoto("gps.heic"), await aPhoto("plain.png")],
  };
}

beforeEach(async () => {
  await prisma.attachment.deleteMany();
  for (const key of await storedKeys()) await storage.remove(key);
});

/** What is stored is what rows name, after every test. */
afterEach(async () => {
  const rows = await prisma.attachment.findMany();
  expect(await storedKeys()).toEqual(rows.flatMap((row) => [row.storageKey, row.thumbnailKey]).sort());
});

test("a request is filed with its photos, in the order chosen", async () => {
  const asha = await aResident();
  const { ticketNumber } = await submitRequest(asha.actor, await aForm());
  const photos = await prisma.attachment.findMany({
    where: { request: { ticketNumber } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  expect(photos.map((photo) => photo.fileName)).toEqual(["gps-and-turned.jpg", "gps.jpg", "plain.jpg"]);
  for (const photo of photos)
    expect(photo).toMatchObject({
      uploadedById: asha.id,
      updateId: null,
      contentType: "image/jpeg",
      width: 320,
      height: 240,
    });
});

test("the photo of a comment and of a resolution belongs to its entry of the timeline", async () => {
  const asha = await aResident();
  const ravi = await aStaff({ role: "ELECTRICIAN" });
  const { id, ticketNumber } = await aRequest({ from: asha, status: "IN_PROGRESS", assignedTo: ravi });
  const { updateId } = await commentOnRequest(asha.actor, {
    ticketNumber,
    content: "It got worse.",
    isInternal: false,
    photos: [await aPhoto()],
  });
  await resolveRequest(ravi.actor, {
    ticketNumber,
    resolution: "Replaced the outlet.",
    actualCost: undefined,
    photos: [await aPhoto("plain.webp")],
  });
  const updates = await prisma.maintenanceUpdate.findMany({
    where: { requestId: id, attachments: { some: {} } },
    select: { id: true, kind: true, attachments: { select: { uploadedById: true } } },
    orderBy: { createdAt: "asc" },
  });
  expect(updates).toEqual([
    { id: updateId, kind: "COMMENT", attachments: [{ uploadedById: asha.id }] },
    { id: expect.any(String), kind: "STATUS", attachments: [{ uploadedById: ravi.id }] },
  ]);
});

describe("nothing is left behind", () => {
  test("by a form with one file that is no photo", async () => {
    const asha = await aResident();
    const form = await aForm();
    const photos = [...form.photos, aFile("MZ\x90 this is a program", "tap.jpg")];
    await expect(submitRequest(asha.actor, { ...form, photos })).rejects.toMatchObject({
      fields: { photos: [expect.any(String)] },
    });
    expect(await prisma.maintenanceRequest.count({ where: { residentId: asha.id } })).toBe(0);
    expect(await storedKeys()).toEqual([]);
  });

  test("by a verb that refuses after the photos were stored", async () => {
    const [asha, vikram] = [await aResident(), await aResident()];
    const { ticketNumber } = await aRequest({ from: asha });
    const comment = { ticketNumber, content: "Mine!", isInternal: false, photos: [await aPhoto()] };
    await expect(commentOnRequest(vikram.actor, comment)).rejects.toMatchObject({ kind: "not_found" });
    expect(await storedKeys()).toEqual([]);
  });

  test("by a transaction that fails after attaching", async () => {
    const asha = await aResident();
    const { id: requestId } = await aRequest({ from: asha });
    const attach = withPhotos([await aPhoto()], findAttached, (photos) =>
      transact(asha.actor, async (tx) => {
        await attachPhotos(tx, { requestId, uploadedById: asha.id, photos });
        throw new Error("the power went");
      }),
    );
    await expect(attach).rejects.toThrow("the power went");
    expect(await prisma.attachment.count()).toBe(0);
    expect(await storedKeys()).toEqual([]);
  });

  test("by a form that was sent twice at once", async () => {
    const asha = await aResident();
    const form = { ...(await aForm()), idempotencyKey: randomUUID() };
    const answers = await Promise.all([submitRequest(asha.actor, form), submitRequest(asha.actor, form)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await prisma.attachment.count()).toBe(3);
    expect(await storedKeys()).toHaveLength(6);
  });
});

test("files of a committed verb stay when the answer is lost", async () => {
  const asha = await aResident();
  const { id: requestId } = await aRequest({ from: asha });
  const attach = withPhotos([await aPhoto()], findAttached, async (photos) => {
    await transact(asha.actor, (tx) => attachPhotos(tx, { requestId, uploadedById: asha.id, photos }));
    throw new Error("connection lost");
  });
  await expect(attach).rejects.toThrow("connection lost");
  expect(await storedKeys()).toHaveLength(2);
});

test("a form without photos stores nothing, and the system attaches none", async () => {
  const asha = await aResident();
  await submitRequest(asha.actor, { ...(await aForm()), photos: [] });
  expect(await storedKeys()).toEqual([]);
  const { id: requestId } = await aRequest({ from: asha });
  await attachPhotos(prisma, { requestId, uploadedById: null, photos: [] });
  const attach = withPhotos([await aPhoto()], findAttached, (photos) =>
    attachPhotos(prisma, { requestId, uploadedById: null, photos }),
  );
  await expect(attach).rejects.toThrow("Only people attach photos.");
});

test("without a transaction around them, prepared photos are only files", async () => {
  const photos = await preparePhotos([await aPhoto()]);
  expect(await prisma.attachment.count()).toBe(0);
  const asha = await aResident();
  const { id: requestId } = await aRequest({ from: asha });
  await attachPhotos(prisma, { requestId, uploadedById: asha.id, photos });
});
