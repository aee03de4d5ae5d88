import type { Actor } from "@/lib/platform/actor";
import { forgive } from "@/lib/platform/rate-limit";
import { transact } from "@/lib/platform/transact";
import { passwordChanged } from "./activity";
import { SIGN_IN_PER_EMAIL } from "./limits";
import { hashPassword } from "./password";
import type { ResetPasswordInput } from "./schema";
import { spendToken } from "./spend-token";

/** A new password by a mailed link: ends every session and the lockout of too many wrong attempts. */
export async function resetPassword(actor: Actor, input: ResetPasswordInput, now = new Date()) {
  const passwordHash = await hashPassword(input.password);
  const { email } = await transact(actor, async (tx, record) => {
    const id = await spendToken(tx, input.token, "RESET_PASSWORD", now);
    const user = await tx.user.update({
      where: { id },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: { email: true },
    });
    record(passwordChanged({ userId: id }));
    return user;
  });
  await forgive(SIGN_IN_PER_EMAIL, email);
  return { email };
}
