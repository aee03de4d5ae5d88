import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { verificationRequested } from "./activity";
import { mailAllowance } from "./mail-allowance";
import type { EmailOnlyInput } from "./schema";

/** The same answer for every address; a mail goes out only to a person who waits for one. */
export async function resendVerification(actor: Actor, { email }: EmailOnlyInput) {
  const mayMail = await mailAllowance(email);
  return transact(actor, async (tx, record) => {
    const user = await tx.user.findUnique({
      where: { email, status: "PENDING", emailVerifiedAt: null },
      select: { id: true },
    });
    if (user && mayMail) record(verificationRequested({ userId: user.id }));
    return { email };
  });
}
