import type { Actor } from "@/lib/platform/actor";
import { conflict, notFound, notSignedIn } from "@/lib/platform/errors";
import { consumeWithin } from "@/lib/platform/rate-limit";
import { transact } from "@/lib/platform/transact";
import { messageSent } from "./activity";
import { takenDown } from "./find-listing";
import { MESSAGES } from "./limits";
import { visibleThreads } from "./permissions";
import type { ReplyInThreadInput } from "./schema";

/** Goes on with a conversation, also after the listing has ended; not when it was taken down. */
export async function replyInThread(actor: Actor, input: ReplyInThreadInput, now = new Date()) {
  if (actor.kind !== "user") throw notSignedIn();
  const { idempotencyKey, ...fields } = input;
  const { threadId, content } = fields;
  return transact(
    actor,
    async (tx, record) => {
      await consumeWithin(tx, MESSAGES, actor.userId);
      const thread = await tx.listingThread.findFirst({
        where: { AND: [{ id: threadId }, visibleThreads(actor)] },
        select: {
          listingId: true,
          owner: { select: { id: true, status: true } },
          asker: { select: { id: true, status: true } },
          listing: { select: { hiddenAt: true } },
        },
        relationLoadStrategy: "join",
      });
      if (!thread) throw notFound("conversation");
      if (thread.listing.hiddenAt) throw takenDown();
      const other = thread.owner.id === actor.userId ? thread.asker : thread.owner;
      if (other.status !== "ACTIVE")
        throw conflict("marketplace.gone", "The other person is no longer here: nobody would read it.");
      await tx.listingThread.update({ where: { id: threadId }, data: { lastMessageAt: now } });
      const { id: messageId } = await tx.listingMessage.create({
        data: { threadId, authorId: actor.userId, content, createdAt: now },
        select: { id: true },
      });
      record(messageSent({ listingId: thread.listingId, threadId, messageId }));
      return { threadId };
    },
    { key: idempotencyKey, operation: "marketplace.reply", input: fields },
  );
}
