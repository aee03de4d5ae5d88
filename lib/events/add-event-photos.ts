import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalid, limitReached } from "@/lib/platform/errors";
import { type Db, prisma } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { withPhotos } from "@/lib/platform/with-stored";
import { photosAdded } from "./activity";
import { getVisibleEvent, lockEvent } from "./find-event";
import { canAddPhotos } from "./permissions";
import type { AddEventPhotosInput } from "./schema";

const MAX_PHOTOS = 200;

/** Photos of what has begun, by those who were there; everybody sees them. */
export async function addEventPhotos(actor: Actor, input: AddEventPhotosInput, now = new Date()) {
  const { eventId, photos: files, idempotencyKey: key } = input;
  if (files.length === 0) throw invalid("photos", "events.no_photos", "Please choose at least one photo.");
  // Before anything is read and stored, too: decoding pictures is work.
  await assertMayAdd(prisma, actor, await getVisibleEvent(prisma, actor, eventId), now);
  return withPhotos(files, findAdded, (photos) =>
    transact(
      actor,
      async (tx, record) => {
        const event = await lockEvent(tx, actor, eventId);
        const uploadedById = await assertMayAdd(tx, actor, event, now);
        const stored = await tx.eventPhoto.count({ where: { eventId: event.id } });
        if (stored + photos.length > MAX_PHOTOS)
          throw limitReached(
            "events.too_many_photos",
            `An event keeps ${MAX_PHOTOS} photos, and has ${stored}. Please choose the best ones.`,
          );

        // A millisecond apart, so that they stay in the order in which they were chosen.
        await tx.eventPhoto.createMany({
          data: photos.map((photo, index) => ({
            ...photo,
            eventId: event.id,
            uploadedById,
            createdAt: new Date(now.getTime() + index),
          })),
        });
        record(photosAdded({ eventId: event.id }));
        return { eventId: event.id, added: photos.length };
      },
      { key, operation: "events.add-photos", input: { eventId }, files },
    ),
  );
}

const findAdded = (storageKeys: string[]) =>
  prisma.eventPhoto.findMany({ where: { storageKey: { in: storageKeys } }, select: { storageKey: true } });

async function assertMayAdd(
  db: Db,
  actor: Actor,
  event: Awaited<ReturnType<typeof getVisibleEvent>>,
  now: Date,
): Promise<string> {
  const reply =
    actor.kind === "user"
      ? await db.eventReply.findUnique({
          where: { eventId_userId: { eventId: event.id, userId: actor.userId } },
          select: { answer: true, waitingSince: true, checkedInAt: true },
        })
      : null;
  if (actor.kind !== "user" || !canAddPhotos(actor, event, reply, now))
    throw forbidden(
      "events.was_not_there",
      "Photos are added by those who were there, once the event has begun.",
    );
  return actor.userId;
}
