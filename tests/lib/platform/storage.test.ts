import { existsSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { storage } from "@/lib/platform/storage";
import { storedKeys } from "../../support/photos";

const bytes = new TextEncoder().encode("a photo");
const key = "photos/2026/11/0b5c8d.jpg";

test("before the first file there is none, and no folder", async () => {
  expect(await storedKeys()).toEqual([]);
  expect(await storage.open(key)).toBeNull();
  await storage.remove(key);
  expect(existsSync(join(process.env.DATA_DIR as string, "files"))).toBe(false);
});

test("a file is put below DATA_DIR, listed, read and removed", async () => {
  await storage.put(key, bytes, "image/jpeg");
  expect(existsSync(join(process.env.DATA_DIR as string, "files", key))).toBe(true);
  expect(await storedKeys()).toEqual([key]);
  const stream = await storage.open(key);
  expect(stream && (await text(stream))).toBe("a photo");
  await storage.remove(key);
  expect(await storage.open(key)).toBeNull();
  expect(await storedKeys()).toEqual([]);
});

test.each([
  "../secret.jpg",
  "photos/../../secret.jpg",
  "/etc/passwd",
  "photos//a.jpg",
  "a\0.jpg",
  "photos/A.jpg",
  "photos/a",
  "",
])("%j is no key", async (wrong) => {
  for (const use of [
    () => storage.put(wrong, bytes, "image/jpeg"),
    () => storage.open(wrong),
    () => storage.remove(wrong),
  ])
    await expect(use()).rejects.toThrow("Not a storage key");
});
