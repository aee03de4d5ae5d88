import type { Actor } from "@/lib/platform/actor";
import { notFound, notSignedIn } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import type { RevokeTokenInput } from "./schema";

/** Ends one of one's own tokens, at its next request. */
export async function revokeToken(actor: Actor, { id }: RevokeTokenInput, now = new Date()) {
  if (actor.kind !== "user") throw notSignedIn();
  return transact(actor, async (tx) => {
    const token = await tx.accessToken.findFirst({
      where: { id, userId: actor.userId, revokedAt: null },
      select: { name: true },
    });
    if (!token) throw notFound("token");
    await tx.accessToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    return { id, name: token.name };
  });
}
