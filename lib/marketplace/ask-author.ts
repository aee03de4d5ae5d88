import type { Actor } from "@/lib/platform/actor";
import { forbidden, notSignedIn } from "@/lib/platform/errors";
import { consumeWithin } from "@/lib/platform/rate-limit";
import { transact } from "@/lib/platform/transact";
import { messageSent } from "./activity";
import { getVisibleListing } from "./find-listing";
import { MESSAGES } from "./limits";
import { canAsk } from "./permissions";
import type { AskAuthorInput } from "./schema";

/** Writes to whoever posted it; the two share one thread, and neither learns the other's phone or email. */
export async function askAuthor(actor: Actor, input: AskAuthorInput, now = new Date()) {
  if (actor.kind !== "user") throw notSignedIn();
  const { idempotencyKey, ...fields } = input;
  const { listingId, content } = fields;
  return transact(
    actor,
    async (tx, record) => {
      await consumeWithin(tx, MESSAGES, actor.userId);
      const listing = await getVisibleListing(tx, actor, listingId, now);
      if (!canAsk(actor, listing, now))
        throw forbidden("marketplace.not_askable", "This is your own, or it is no longer on the board.");
      const { id: threadId } = await tx.listingThread.upsert({
        where: { listingId_askerId: { listingId, askerId: actor.userId } },
        create: {
          listingId,
          askerId: actor.userId,
          ownerId: listing.authorId,
          createdAt: now,
          lastMessageAt: now,
        },
        update: { lastMessageAt: now },
        select: { id: true },
      });
      const { id: messageId } = await tx.listingMessage.create({
        data: { threadId, authorId: actor.userId, content, createdAt: now },
        select: { id: true },
      });
      record(messageSent({ listingId, threadId, messageId }));
      return { threadId };
    },
    { key: idempotencyKey, operation: "marketplace.ask", input: fields },
  );
}
