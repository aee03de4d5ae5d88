import type { Readable } from "node:stream";
import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { visibleEvents } from "./permissions";

export const PHOTO_SIZES = ["full", "thumbnail"] as const;

/** A photo of an event, for whoever may see the event; anything else is "not found". */
export async function getEventPhoto(actor: Actor, id: string, size: (typeof PHOTO_SIZES)[number]) {
  const row = isUuid(id)
    ? await prisma.eventPhoto.findFirst({
        where: { id, event: visibleEvents(actor) },
        select: { fileName: true, contentType: true, storageKey: true, thumbnailKey: true },
      })
    : null;
  if (!row) throw notFound("photo");
  const { fileName, contentType } = row;
  const key = size === "full" ? row.storageKey : row.thumbnailKey;
  return { fileName, contentType, version: `${id}-${size}`, open: () => openFile(key) };
}

async function openFile(key: string): Promise<Readable> {
  const stream = await storage.open(key);
  if (stream) return stream;
  log().error({ key }, "a photo's file is missing in the storage");
  throw notFound("photo");
}
