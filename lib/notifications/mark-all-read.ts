import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notSignedIn } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";

export async function markAllRead(actor: Actor, _input: object = {}, now = new Date()) {
  const recipientId = userIdOf(actor);
  if (!recipientId) throw notSignedIn();
  return transact(actor, async (tx) => {
    const { count } = await tx.notification.updateMany({
      where: { recipientId, readAt: null },
      data: { readAt: now },
    });
    return { marked: count };
  });
}
