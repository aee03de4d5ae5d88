import type { TokenPurpose } from "@/lib/generated/prisma/enums";
import { hashToken, newToken } from "@/lib/platform/ids";
import type { Db } from "@/lib/platform/prisma";

export const TOKEN_HOURS: Record<TokenPurpose, number> = {
  VERIFY_EMAIL: 48,
  RESET_PASSWORD: 1,
  INVITE: 7 * 24,
};

/**
 * A secret for one mail; only its hash is stored. Earlier ones stay good until one of them is used: a repeated job
 * must not kill the link of a mail that is already on its way.
 */
export async function issueToken(
  db: Db,
  userId: string,
  purpose: TokenPurpose,
  now = new Date(),
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + TOKEN_HOURS[purpose] * 3_600_000);
  await db.authToken.create({
    data: { userId, purpose, tokenHash: hashToken(token), expiresAt, createdAt: now },
  });
  return token;
}
