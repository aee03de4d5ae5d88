import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { type PhotoSize, photoFile, servedPhoto } from "@/lib/platform/stored-file";
import { visibleListings } from "./permissions";

/** A photo of a listing that this actor may see. */
export async function getListingPhoto(actor: Actor, id: string, size: PhotoSize, now = new Date()) {
  const photo = isUuid(id)
    ? await prisma.listingPhoto.findFirst({
        where: { id, listing: visibleListings(actor, now) },
        select: photoFile,
      })
    : null;
  if (!photo) throw notFound("photo");
  return servedPhoto(id, photo, size);
}
