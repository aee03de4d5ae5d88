import type { Actor } from "@/lib/platform/actor";
import { notSignedIn } from "@/lib/platform/errors";
import { consumeWithin } from "@/lib/platform/rate-limit";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { withPhotos } from "@/lib/platform/with-stored";
import { listingPosted } from "./activity";
import { addPhotos, findListed } from "./add-photos";
import { expiryOf } from "./expiry";
import { POSTS } from "./limits";
import type { PostListingInput } from "./schema";

/** Puts something on the board, for thirty days at most. */
export async function postListing(actor: Actor, input: PostListingInput, now = new Date()) {
  if (actor.kind !== "user") throw notSignedIn();
  const { photos: files, idempotencyKey, ...fields } = input;
  const { until, ...content } = fields;
  return withPhotos(files, findListed, (photos) =>
    transact(
      actor,
      async (tx, record) => {
        await consumeWithin(tx, POSTS, actor.userId);
        const { timeZone } = await readSettings(tx);
        const { id } = await tx.listing.create({
          data: {
            ...content,
            authorId: actor.userId,
            listedAt: now,
            createdAt: now,
            expiresAt: expiryOf(until, now, timeZone),
          },
          select: { id: true },
        });
        await addPhotos(tx, id, photos, now);
        record(listingPosted({ listingId: id }));
        return { listingId: id };
      },
      { key: idempotencyKey, operation: "marketplace.post", input: fields, files },
    ),
  );
}
