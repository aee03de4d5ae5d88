import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { type PhotoSize, photoFile, servedPhoto } from "@/lib/platform/stored-file";
import { canManageBookings } from "../permissions";

/** For everybody who is signed in; of an area that is not offered any more, for those who manage it. */
export async function getAreaPhoto(actor: Actor, id: string, size: PhotoSize) {
  const photo =
    actor.kind === "user" && isUuid(id)
      ? await prisma.commonAreaPhoto.findFirst({
          where: { id, ...(canManageBookings(actor) ? {} : { area: { isActive: true } }) },
          select: photoFile,
        })
      : null;
  if (!photo) throw notFound("photo");
  return servedPhoto(id, photo, size);
}
