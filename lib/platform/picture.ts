import type { Sharp } from "sharp";
import { decodeHeic, TooManyPixels } from "./heic";
import type { PhotoFormat } from "./photo-format";

/** A 50 MP camera gives up to 8192 × 6144. */
export const MAX_PIXELS = 8192 * 6144;
const MAX_SIDE = 2000;
const THUMBNAIL_SIDE = 400;

export type Picture = { full: Buffer; thumbnail: Buffer; width: number; height: number };

/**
 * Decodes a photo and makes two JPEGs of its pixels alone: upright, in sRGB, without metadata (place, camera, time) or
 * anything hidden behind the picture. Throws `TooManyPixels`, or whatever the decoder says of damaged bytes.
 */
export async function makePicture(bytes: Uint8Array, format: PhotoFormat): Promise<Picture> {
  const sharp = await loadSharp();
  const source = await open(bytes, format);
  const { data, info } = await within(source, MAX_SIDE)
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const shrunk = () => sharp(data, { raw: { width, height, channels } });
  const full = await jpeg(shrunk());
  const thumbnail = await jpeg(within(shrunk(), THUMBNAIL_SIDE));
  return { full, thumbnail, width, height };
}

async function open(bytes: Uint8Array, format: PhotoFormat): Promise<Sharp> {
  const sharp = await loadSharp();
  if (format === "heic") {
    const { width, height, data } = await decodeHeic(bytes, MAX_PIXELS);
    return sharp(data, { raw: { width, height, channels: 4 } });
  }
  // Phones write harmless oddities, which libjpeg calls warnings: refuse only what is damaged or cut short.
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > MAX_PIXELS) throw new TooManyPixels();
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error", sequentialRead: true }).autoOrient();
}

const within = (image: Sharp, side: number) =>
  image.resize({ width: side, height: side, fit: "inside", withoutEnlargement: true });

const jpeg = (image: Sharp) => image.jpeg({ quality: 82, mozjpeg: true }).toBuffer();

/** Loaded with the first photo: most processes never meet one. One thread and no cache keep memory small. */
async function loadSharp() {
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}
