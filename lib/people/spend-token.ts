import type { TokenPurpose } from "@/lib/generated/prisma/enums";
import { invalid } from "@/lib/platform/errors";
import { hashToken } from "@/lib/platform/ids";
import type { Tx } from "@/lib/platform/prisma";

/**
 * Uses a token up and says whose it was. The update finds it only while unused, so of two at once one waits for the
 * other's commit and finds nothing. The person's other tokens of this purpose end with it.
 */
export async function spendToken(tx: Tx, token: string, purpose: TokenPurpose, now: Date): Promise<string> {
  const [spent] = await tx.authToken.updateManyAndReturn({
    where: { tokenHash: hashToken(token), purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { userId: true },
  });
  if (!spent)
    throw invalid(
      "token",
      "people.token_spent",
      "This link has expired or was already used. Please ask for a new one.",
    );
  await tx.authToken.updateMany({
    where: { userId: spent.userId, purpose, usedAt: null },
    data: { usedAt: now },
  });
  return spent.userId;
}
