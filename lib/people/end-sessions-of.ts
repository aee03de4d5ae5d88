import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { sessionsEnded } from "./activity";
import { lockPerson } from "./lock-person";
import type { AboutAccountInput } from "./schema";

/** Signs somebody else out everywhere, at their next request; their password stays as it is. */
export async function endSessionsOf(actor: Actor, { userId }: AboutAccountInput) {
  return transact(actor, async (tx, record) => {
    const person = await lockPerson(tx, actor, userId);
    await tx.user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } });
    record(sessionsEnded({ userId }));
    return { userId, name: person.name };
  });
}
