import type { Actor } from "@/lib/platform/actor";
import { invalid } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { activateIfReady } from "../activate";
import { invitationAccepted } from "../activity";
import { hashPassword } from "../password";
import { spendToken } from "../spend-token";
import type { AcceptInvitationInput } from "./schema";

/** The link proves the address and an administrator has let the person in: with a password they are ACTIVE. */
export async function acceptInvitation(actor: Actor, input: AcceptInvitationInput, now = new Date()) {
  const passwordHash = await hashPassword(input.password);
  return transact(actor, async (tx, record) => {
    const id = await spendToken(tx, input.token, "INVITE", now);
    const [user] = await tx.user.updateManyAndReturn({
      where: { id, status: "PENDING", invitedAt: { not: null } },
      data: { passwordHash, emailVerifiedAt: now, invitedAt: null },
      select: { sessionVersion: true },
    });
    if (!user)
      throw invalid(
        "token",
        "people.invitation_over",
        "This invitation was taken back or answered already. Please ask the estate office.",
      );
    await activateIfReady(tx, id);
    record(invitationAccepted({ userId: id }));
    return { userId: id, version: user.sessionVersion };
  });
}
