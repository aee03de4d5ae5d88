import type { Actor } from "@/lib/platform/actor";
import { forbidden, notFound } from "@/lib/platform/errors";
import { discardPhotos } from "@/lib/platform/photos";
import { transact } from "@/lib/platform/transact";
import { photoRemoved } from "./activity";
import { canRemovePhoto, visibleEvents } from "./permissions";
import type { RemoveEventPhotoInput } from "./schema";

/** Takes a photo away, with its files. */
export async function removeEventPhoto(actor: Actor, input: RemoveEventPhotoInput) {
  const removed = await transact(actor, async (tx, record) => {
    const photo = await tx.eventPhoto.findFirst({
      where: { id: input.photoId, event: visibleEvents(actor) },
      select: {
        id: true,
        uploadedById: true,
        storageKey: true,
        thumbnailKey: true,
        event: { select: { id: true, createdById: true } },
      },
    });
    if (!photo) throw notFound("photo");
    if (!canRemovePhoto(actor, photo.event, photo))
      throw forbidden("events.not_your_photo", "Only who added it, or an organiser, can take it away.");

    await tx.eventPhoto.deleteMany({ where: { id: photo.id } });
    record(photoRemoved({ eventId: photo.event.id }));
    return photo;
  });
  await discardPhotos([removed]);
  return { eventId: removed.event.id };
}
