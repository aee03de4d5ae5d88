import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notFound, notSignedIn } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import type { MarkReadInput } from "./schema";

/** The first time counts; reading again changes nothing. */
export async function markRead(actor: Actor, input: MarkReadInput, now = new Date()) {
  const recipientId = userIdOf(actor);
  if (!recipientId) throw notSignedIn();
  return transact(actor, async (tx) => {
    const notification = await tx.notification.findUnique({
      where: { id: input.notificationId, recipientId },
      select: { id: true, url: true, readAt: true },
    });
    if (!notification) throw notFound("notification");

    if (!notification.readAt)
      await tx.notification.update({ where: { id: notification.id }, data: { readAt: now } });
    return { url: notification.url };
  });
}
