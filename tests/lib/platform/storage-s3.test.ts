import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { preparePhotos } from "@/lib/platform/photos";
import { storage } from "@/lib/platform/storage";
import { aPhoto, storedKeys } from "../../support/photos";
import { startS3 } from "../../support/s3";

let stop: () => Promise<void>;
beforeAll(async () => {
  stop = await startS3();
});
afterAll(() => stop());

const key = "photos/2026/11/0b5c8d.jpg";

test("a file is put into the bucket, listed, read and removed", async () => {
  expect(await storage.open(key)).toBeNull();
  await storage.put(key, new TextEncoder().encode("a photo"), "image/jpeg");
  expect(await storedKeys()).toEqual([key]);
  const stream = await storage.open(key);
  expect(stream && (await text(stream))).toBe("a photo");
  await storage.remove(key);
  await storage.remove(key);
  expect(await storage.open(key)).toBeNull();
});

test("photos are stored there too", async () => {
  const [photo] = await preparePhotos([await aPhoto()]);
  expect(await storedKeys()).toEqual([photo?.thumbnailKey, photo?.storageKey].sort());
});
