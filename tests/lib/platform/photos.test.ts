import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { discardPhotos, preparePhotos } from "@/lib/platform/photos";
import { storage } from "@/lib/platform/storage";
import { bombPng } from "../../support/bomb-png";
import { aFile, aPhoto, fixtureBytes, storedKeys } from "../../support/photos";

beforeEach(async () => {
  for (const key of await storedKeys()) await storage.remove(key);
});

async function stored(key: string) {
  const stream = await storage.open(key);
  if (!stream) throw new Error(`${key} is not stored`);
  return buffer(stream);
}

async function prepared(file: File) {
  const [photo] = await preparePhotos([file], new Date("2026-11-22T10:00:00Z"));
  if (!photo) throw new Error("nothing was prepared");
  return { photo, full: await stored(photo.storageKey), thumbnail: await stored(photo.thumbnailKey) };
}

/** The colours in the middle of the left and the right half. */
async function halves(bytes: Buffer) {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number) => {
    const start = (Math.floor(info.height / 2) * info.width + Math.floor(x * info.width)) * info.channels;
    const [red = 0, , blue = 0] = data.subarray(start, start + 3);
    return red > blue ? "red" : "blue";
  };
  return [at(0.25), at(0.75)];
}

test.each(["gps-and-turned.jpg", "plain.png", "plain.webp", "gps.heic", "turned.heic"] as const)(
  "%s becomes an upright JPEG without metadata, and a thumbnail",
  async (name) => {
    const { photo, full, thumbnail } = await prepared(await aPhoto(name));
    expect(photo).toMatchObject({ contentType: "image/jpeg", width: 320, height: 240, bytes: full.length });
    for (const bytes of [full, thumbnail]) {
      const metadata = await sharp(bytes).metadata();
      expect(metadata).toMatchObject({ format: "jpeg", width: 320, height: 240 });
      expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc, metadata.orientation]).toEqual(
        Array(5).fill(undefined),
      );
      expect(bytes.includes("Khaki")).toBe(false);
      expect(await halves(bytes)).toEqual(["red", "blue"]);
    }
  },
);

test("the fixtures do carry what has to go", async () => {
  expect((await fixtureBytes("gps-and-turned.jpg")).includes("Khaki")).toBe(true);
  expect((await fixtureBytes("gps.heic")).includes("Khaki")).toBe(true);
  expect(await sharp(await fixtureBytes("gps-and-turned.jpg")).metadata()).toMatchObject({
    width: 240,
    orientation: 6,
  });
});

test("a large photo shrinks to 2,000 pixels, its thumbnail to 400", async () => {
  const large = await sharp({ create: { width: 3000, height: 4500, channels: 3, background: "khaki" } })
    .jpeg()
    .toBuffer();
  const { photo, full, thumbnail } = await prepared(aFile(large, "large.jpg"));
  expect(photo).toMatchObject({ width: 1333, height: 2000 });
  expect(await sharp(full).metadata()).toMatchObject({ width: 1333, height: 2000 });
  expect(await sharp(thumbnail).metadata()).toMatchObject({ width: 267, height: 400 });
});

test("grey, 16-bit, CMYK and transparent pictures become plain sRGB", async () => {
  const base = () =>
    sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } } });
  const kinds = {
    "grey.png": await base().toColourspace("b-w").png().toBuffer(),
    "deep.png": await base().toColourspace("rgb16").png().toBuffer(),
    "print.jpg": await base().flatten().toColourspace("cmyk").jpeg().toBuffer(),
    "clear.webp": await base().webp().toBuffer(),
  };
  for (const [name, bytes] of Object.entries(kinds))
    expect(await sharp((await prepared(aFile(bytes, name))).full).metadata()).toMatchObject({
      space: "srgb",
      channels: 3,
    });
});

test("the content decides, not the name", async () => {
  const { photo } = await prepared(await aPhoto("plain.png", "tap.exe"));
  expect(photo.fileName).toBe("tap.jpg");
  expect((await prepared(await aPhoto("gps.heic", "IMG_0042.JPG"))).photo.fileName).toBe("IMG_0042.jpg");
});

test("keys are random, by month, and unlike the name", async () => {
  const { photo } = await prepared(await aPhoto("plain.png", "../../tap.png"));
  expect(photo.storageKey).toMatch(/^photos\/2026\/11\/[0-9a-f-]{36}\.jpg$/);
  expect(photo.thumbnailKey).toBe(photo.storageKey.replace(".jpg", "-thumbnail.jpg"));
  expect(photo.fileName).toBe("tap.jpg");
});

test("what hides behind a picture is gone", async () => {
  const polyglot = Buffer.concat([
    await fixtureBytes("gps-and-turned.jpg"),
    Buffer.from("PK\x03\x04<script>alert(1)</script>"),
  ]);
  const { full } = await prepared(aFile(polyglot, "poly.jpg"));
  expect(full.includes("<script>")).toBe(false);
  expect(full.includes("PK\x03\x04")).toBe(false);
});

const cut = async (name: Parameters<typeof fixtureBytes>[0], part: number) => {
  const bytes = await fixtureBytes(name);
  return bytes.subarray(0, Math.floor(bytes.length * part));
};
const noise = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251));

const refused: Record<string, () => Promise<Uint8Array | string> | Uint8Array | string> = {
  "program.jpg": () => Buffer.concat([Buffer.from("MZ\x90\x00"), noise]),
  "drawing.png": () =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`,
  "plain.gif": () => fixtureBytes("plain.gif"),
  "plain.avif": () => fixtureBytes("plain.avif"),
  "paper.jpg": () => "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj",
  "page.jpg": () => "<!doctype html><script>alert(1)</script>",
  "one-byte.jpg": () => "\xff",
  "only-a-beginning.jpg": () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  "noise.jpg": () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), noise]),
  "noise.webp": () => Buffer.concat([Buffer.from("RIFF\x10\x00\x00\x00WEBPVP8 "), noise]),
  "noise.heic": () => Buffer.concat([Buffer.from("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), noise]),
  "truncated.jpg": () => cut("gps-and-turned.jpg", 0.9),
  "truncated.png": () => cut("plain.png", 0.6),
  "truncated.webp": () => cut("plain.webp", 0.6),
  "truncated.heic": () => cut("gps.heic", 0.6),
};

test.each(Object.keys(refused))("%s is refused by its name and nothing is stored", async (name) => {
  const bytes = await (refused[name] as () => Promise<Uint8Array | string>)();
  await expect(preparePhotos([await aPhoto(), aFile(bytes, name)])).rejects.toMatchObject({
    kind: "validation",
    reason: "files.not_a_photo",
    fields: { photos: [expect.stringContaining(`“${name}” is not a photo we can read`)] },
  });
  expect(await storedKeys()).toEqual([]);
});

test("a bomb (30,000 × 30,000 pixels in 110 kB) is refused before it is unpacked", async () => {
  const bomb = bombPng(30_000, 30_000);
  expect(bomb.length).toBeLessThan(200_000);
  const memory = process.memoryUsage().rss;
  await expect(preparePhotos([aFile(bomb, "bomb.png")])).rejects.toMatchObject({
    reason: "files.not_a_photo",
    fields: { photos: ["“bomb.png” has more than 50 megapixels. Please choose a smaller photo."] },
  });
  expect(process.memoryUsage().rss - memory).toBeLessThan(100 * 1024 * 1024);
  expect(await storedKeys()).toEqual([]);
});

test("a HEIC that claims giant dimensions is refused before it is decoded", async () => {
  const bytes = Buffer.from(await fixtureBytes("gps.heic"));
  const size = bytes.indexOf("ispe") + 8;
  bytes.writeUInt32BE(30_000, size);
  bytes.writeUInt32BE(30_000, size + 4);
  await expect(preparePhotos([aFile(bytes, "bomb.heic")])).rejects.toMatchObject({
    fields: { photos: ["“bomb.heic” has more than 50 megapixels. Please choose a smaller photo."] },
  });
  expect(await storedKeys()).toEqual([]);
});

test("the event loop stays free while a HEIC is decoded", async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 5);
  await preparePhotos([await aPhoto("gps.heic")]);
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(2);
});

test("when storing fails half-way, what was stored is removed", async () => {
  const { put } = storage;
  let calls = 0;
  storage.put = async (...given) => {
    if (++calls === 3) throw new Error("the disk is full");
    await put(...given);
  };
  try {
    await expect(preparePhotos([await aPhoto(), await aPhoto()])).rejects.toThrow("the disk is full");
  } finally {
    storage.put = put;
  }
  expect(calls).toBe(3);
  expect(await storedKeys()).toEqual([]);
});

test("discarded photos leave no file", async () => {
  const photos = await preparePhotos([await aPhoto(), await aPhoto("plain.png")]);
  expect(await storedKeys()).toHaveLength(4);
  await discardPhotos(photos);
  await discardPhotos(photos);
  expect(await storedKeys()).toEqual([]);
});
