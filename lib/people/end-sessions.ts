import type { Actor } from "@/lib/platform/actor";
import { notSignedIn } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";

/** "Sign out everywhere": every session of this person ends at its next request. */
export async function endSessions(actor: Actor) {
  if (actor.kind !== "user") throw notSignedIn();
  return transact(actor, async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { sessionVersion: { increment: 1 } } });
    return { userId: actor.userId };
  });
}
