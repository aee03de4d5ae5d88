import { randomUUID } from "node:crypto";
import { invalid } from "./errors";
import { readableName } from "./file-input";
import { TooManyPixels } from "./heic";
import { lanes } from "./lanes";
import { log } from "./log";
import { photoFormat } from "./photo-format";
import { makePicture, type Picture } from "./picture";
import { storage } from "./storage";

const CONTENT_TYPE = "image/jpeg";

/** A photo in storage that no row names yet. */
export type PreparedPhoto = {
  fileName: string;
  contentType: typeof CONTENT_TYPE;
  bytes: number;
  width: number;
  height: number;
  storageKey: string;
  thumbnailKey: string;
};

/** Decoded pixels are large (200 MB at the limit): two photos at a time, however many people upload. */
const inLane = lanes(2);

/**
 * Re-encodes and stores what came through `photosInput`; call it before the transaction. Refuses as a whole, with
 * nothing stored, when one of them is not a photo.
 */
export async function preparePhotos(files: File[], now = new Date()): Promise<PreparedPhoto[]> {
  const pictures: { name: string; picture: Picture }[] = [];
  for (const file of files) {
    const name = readableName(file.name);
    pictures.push({ name, picture: await inLane(() => readPhoto(file, name)) });
  }
  return storeAll(pictures, now);
}

/** Removes the files of photos that no row names. Never throws: an orphan file is harmless, and it is logged. */
export async function discardPhotos(
  photos: Pick<PreparedPhoto, "storageKey" | "thumbnailKey">[],
): Promise<void> {
  const keys = photos.flatMap((photo) => [photo.storageKey, photo.thumbnailKey]);
  await Promise.all(
    keys.map((key) =>
      storage
        .remove(key)
        .catch((error: unknown) => log().warn({ error, key }, "a discarded photo could not be removed")),
    ),
  );
}

async function readPhoto(file: File, name: string): Promise<Picture> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const format = photoFormat(bytes);
  if (!format)
    throw notAPhoto(`“${name}” is not a photo we can read. Please choose a JPEG, PNG, WebP or HEIC photo.`);
  try {
    return await makePicture(bytes, format);
  } catch (error) {
    if (error instanceof TooManyPixels)
      throw notAPhoto(`“${name}” has more than 50 megapixels. Please choose a smaller photo.`);
    log().info({ error, format }, "a photo could not be decoded");
    throw notAPhoto(
      `“${name}” is not a photo we can read: it is damaged or incomplete. Please take or choose it again.`,
    );
  }
}

const notAPhoto = (message: string) => invalid("photos", "files.not_a_photo", message);

async function storeAll(pictures: { name: string; picture: Picture }[], now: Date): Promise<PreparedPhoto[]> {
  const photos = pictures.map(({ name, picture }) => rowFor(name, picture, now));
  try {
    for (const [index, { picture }] of pictures.entries()) {
      const photo = photos[index] as PreparedPhoto;
      await storage.put(photo.storageKey, picture.full, CONTENT_TYPE);
      await storage.put(photo.thumbnailKey, picture.thumbnail, CONTENT_TYPE);
    }
  } catch (error) {
    await discardPhotos(photos);
    throw error;
  }
  return photos;
}

/** Keys are random: knowing one photo's tells nothing of another's. */
function rowFor(name: string, { full, width, height }: Picture, now: Date): PreparedPhoto {
  const key = `photos/${now.toISOString().slice(0, 7).replace("-", "/")}/${randomUUID()}`;
  return {
    fileName: `${name.replace(/\.[^.]{1,5}$/, "") || "photo"}.jpg`,
    contentType: CONTENT_TYPE,
    bytes: full.length,
    width,
    height,
    storageKey: `${key}.jpg`,
    thumbnailKey: `${key}-thumbnail.jpg`,
  };
}
