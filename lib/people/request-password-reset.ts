import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { passwordResetRequested } from "./activity";
import { mailAllowance } from "./mail-allowance";
import type { EmailOnlyInput } from "./schema";

/** The same answer for every address; a mail goes out only to people who may sign in, now or once approved. */
export async function requestPasswordReset(actor: Actor, { email }: EmailOnlyInput) {
  const mayMail = await mailAllowance(email);
  return transact(actor, async (tx, record) => {
    const user = await tx.user.findUnique({
      where: { email, status: { not: "DEACTIVATED" } },
      select: { id: true },
    });
    if (user && mayMail) record(passwordResetRequested({ userId: user.id }));
    return { email };
  });
}
