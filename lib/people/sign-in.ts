import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { consume, forgive, giveBack } from "@/lib/platform/rate-limit";
import { admission } from "./admission";
import { SIGN_IN_PER_ADDRESS, SIGN_IN_PER_EMAIL } from "./limits";
import { isPassword } from "./password";
import type { SignInInput } from "./schema";

/**
 * Who this is, if the password is right and they may come in. Wrong emails and wrong passwords are one answer in one
 * time; only the right password learns what the account waits for. Each attempt counts before it is checked, so that
 * many at once are no way around the limit; a good one is taken back.
 *
 * @param input.address of the caller, as the door sees it
 */
export async function signIn(_actor: Actor, input: SignInInput & { address: string }, now = new Date()) {
  await consume(SIGN_IN_PER_ADDRESS, input.address);
  await consume(SIGN_IN_PER_EMAIL, input.email);
  const user = await prisma.user.findUnique({ where: { email: input.email }, include: { staff: true } });
  const matches = await isPassword(input.password, user?.passwordHash);
  if (!user || !matches)
    throw forbidden("people.wrong_credentials", "This email and password do not match. Please check both.");

  await Promise.all([giveBack(SIGN_IN_PER_ADDRESS, input.address), forgive(SIGN_IN_PER_EMAIL, input.email)]);
  const refused = admission(user);
  if (refused) throw refused;
  await prisma.user.update({ where: { id: user.id }, data: { lastSeenAt: now } });
  return { userId: user.id, version: user.sessionVersion };
}
