import type { Actor } from "@/lib/platform/actor";
import { invalid, limitReached, notSignedIn } from "@/lib/platform/errors";
import { hashToken } from "@/lib/platform/ids";
import { transact } from "@/lib/platform/transact";
import type { CreateTokenInput } from "./schema";
import { scopesFor } from "./scopes";
import { newAccessToken } from "./token-text";

const MOST = 20;
const DAY_MS = 86_400_000;

/** The answer is the only time that the token itself is seen. */
export async function createToken(actor: Actor, input: CreateTokenInput, now = new Date()) {
  if (actor.kind !== "user") throw notSignedIn();
  const offered = scopesFor(actor);
  if (input.scopes.some((scope) => !offered.includes(scope)))
    throw invalid("scopes", "people.scope_not_offered", "Please choose from the list.");
  return transact(actor, async (tx) => {
    const [owner] = await tx.$queryRaw<[{ version: number }]>`
      select session_version as version from users where id = ${actor.userId}::uuid for update`;
    // Counted by a statement of its own: only that one sees what was made while this one waited.
    const living = await tx.accessToken.count({
      where: {
        userId: actor.userId,
        revokedAt: null,
        expiresAt: { gt: now },
        sessionVersion: owner.version,
      },
    });
    if (living >= MOST)
      throw limitReached(
        "people.too_many_tokens",
        `You have ${MOST} tokens, which is the most. Please revoke one that is not needed any more.`,
      );
    const { token, prefix } = newAccessToken();
    const { id } = await tx.accessToken.create({
      data: {
        userId: actor.userId,
        name: input.name,
        scopes: input.scopes,
        tokenHash: hashToken(token),
        prefix,
        sessionVersion: owner.version,
        expiresAt: new Date(now.getTime() + input.days * DAY_MS),
        createdAt: now,
      },
      select: { id: true },
    });
    return { id, name: input.name, token };
  });
}
