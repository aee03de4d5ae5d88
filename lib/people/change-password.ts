import type { Actor } from "@/lib/platform/actor";
import { invalid, notSignedIn } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { consume } from "@/lib/platform/rate-limit";
import { transact } from "@/lib/platform/transact";
import { passwordChanged } from "./activity";
import { CHANGE_PASSWORD } from "./limits";
import { hashPassword, isPassword } from "./password";
import type { ChangePasswordInput } from "./schema";

/** Ends all sessions, this one too: the door starts a new one with the returned version. */
export async function changePassword(actor: Actor, input: ChangePasswordInput) {
  if (actor.kind !== "user") throw notSignedIn();
  const id = actor.userId;
  await consume(CHANGE_PASSWORD, id);
  const user = await prisma.user.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } });
  if (!(await isPassword(input.currentPassword, user.passwordHash)))
    throw invalid("currentPassword", "people.wrong_password", "This is not your current password.");

  const passwordHash = await hashPassword(input.password);
  return transact(actor, async (tx, record) => {
    const { sessionVersion } = await tx.user.update({
      where: { id },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: { sessionVersion: true },
    });
    record(passwordChanged({ userId: id }));
    return { userId: id, version: sessionVersion };
  });
}
