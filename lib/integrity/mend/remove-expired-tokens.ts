import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";

export async function removeExpiredTokens(actor: Actor, input: { before: Date }) {
  return transact(actor, async (tx) => {
    const { count } = await tx.authToken.deleteMany({ where: { expiresAt: { lt: input.before } } });
    return { removed: count };
  });
}
