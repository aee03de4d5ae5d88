import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { type PhotoSize, photoFile, servedPhoto } from "@/lib/platform/stored-file";
import { visibleEvents } from "./permissions";

/** A photo of an event, for whoever may see the event; anything else is "not found". */
export async function getEventPhoto(actor: Actor, id: string, size: PhotoSize) {
  const row = isUuid(id)
    ? await prisma.eventPhoto.findFirst({
        where: { id, event: visibleEvents(actor) },
        select: photoFile,
      })
    : null;
  if (!row) throw notFound("photo");
  return servedPhoto(id, row, size);
}
