import type { Readable } from "node:stream";
import { notFound } from "./errors";
import { log } from "./log";
import { storage } from "./storage";

export const PHOTO_SIZES = ["full", "thumbnail"] as const;
export type PhotoSize = (typeof PHOTO_SIZES)[number];

/** What serving a photo needs of its row; for Prisma's `select`. */
export const photoFile = { fileName: true, contentType: true, storageKey: true, thumbnailKey: true } as const;

type PhotoFile = { fileName: string; contentType: string; storageKey: string; thumbnailKey: string };

/** A photo in one of its sizes; its version is the same for as long as it exists, because photos are never changed. */
export function servedPhoto(id: string, row: PhotoFile, size: PhotoSize) {
  const { fileName, contentType } = row;
  const key = size === "full" ? row.storageKey : row.thumbnailKey;
  return { fileName, contentType, version: `${id}-${size}`, open: () => openStored(key, "photo") };
}

/** The file that a row names. `kind`: what people call it; "not found" when it is gone, which is logged. */
export async function openStored(key: string, kind: string): Promise<Readable> {
  const stream = await storage.open(key);
  if (stream) return stream;
  log().error({ key, kind }, "a file is missing in the storage");
  throw notFound(kind);
}
