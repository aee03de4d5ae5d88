import type { Readable } from "node:stream";
import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { canManageBookings } from "../permissions";

export const PHOTO_SIZES = ["full", "thumbnail"] as const;

/** For everybody who is signed in; of an area that is not offered any more, for those who manage it. */
export async function getAreaPhoto(actor: Actor, id: string, size: (typeof PHOTO_SIZES)[number]) {
  const photo =
    actor.kind === "user" && isUuid(id)
      ? await prisma.commonAreaPhoto.findFirst({
          where: { id, ...(canManageBookings(actor) ? {} : { area: { isActive: true } }) },
          select: { fileName: true, contentType: true, storageKey: true, thumbnailKey: true },
        })
      : null;
  if (!photo) throw notFound("photo");
  const { storageKey, thumbnailKey, ...served } = photo;
  const key = size === "full" ? storageKey : thumbnailKey;
  return { ...served, version: `${id}-${size}`, open: () => openFile(key) };
}

async function openFile(key: string): Promise<Readable> {
  const stream = await storage.open(key);
  if (stream) return stream;
  log().error({ key }, "a photo's file is missing in the storage");
  throw notFound("photo");
}
