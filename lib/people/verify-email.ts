import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { activateIfReady } from "./activate";
import { emailVerified } from "./activity";
import type { TokenOnlyInput } from "./schema";
import { spendToken } from "./spend-token";

/** The address is this person's; they are let in if somebody has approved them already. */
export async function verifyEmail(actor: Actor, { token }: TokenOnlyInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const userId = await spendToken(tx, token, "VERIFY_EMAIL", now);
    await tx.user.updateMany({
      where: { id: userId, emailVerifiedAt: null },
      data: { emailVerifiedAt: now },
    });
    const status = await activateIfReady(tx, userId);
    record(emailVerified({ userId }));
    return { status };
  });
}
