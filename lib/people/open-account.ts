import type { UserType } from "@/lib/generated/prisma/enums";
import type { Activity } from "@/lib/platform/activity";
import type { Actor } from "@/lib/platform/actor";
import { violates } from "@/lib/platform/database-errors";
import type { Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { registrationRepeated } from "./activity";
import { mailAllowance } from "./mail-allowance";
import { hashPassword } from "./password";

type Opening = {
  input: { name: string; email: string; password: string; idempotencyKey?: string };
  operation: string;
  userType: UserType;
  /** Refuses what is wrong whether or not the address is known. */
  check?: (tx: Tx) => Promise<void>;
  createProfile: (tx: Tx, userId: string) => Promise<unknown>;
  registered: (data: { userId: string }) => Activity;
};

/**
 * A new person with their profile, PENDING. If the address is taken nothing is created and only its owner hears of
 * it: the answer, and the time it takes, are those of a new registration.
 */
export async function openAccount(actor: Actor, opening: Opening, now: Date): Promise<{ email: string }> {
  const passwordHash = await hashPassword(opening.input.password);
  const mayMail = await mailAllowance(opening.input.email);
  try {
    return await attempt(actor, opening, { passwordHash, mayMail, now });
  } catch (error) {
    if (!violates(error, "users_email_key")) throw error;
    return attempt(actor, opening, { passwordHash, mayMail, now }); // somebody took the address a moment ago
  }
}

type Prepared = { passwordHash: string; mayMail: boolean; now: Date };

function attempt(actor: Actor, { input, ...opening }: Opening, { passwordHash, mayMail, now }: Prepared) {
  const { name, email, idempotencyKey: key } = input;
  return transact(
    actor,
    async (tx, record) => {
      await opening.check?.(tx);
      const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
      if (known) {
        if (mayMail) record(registrationRepeated({ userId: known.id }));
        return { email };
      }
      const user = await tx.user.create({
        data: { name, email, passwordHash, userType: opening.userType, status: "PENDING", createdAt: now },
        select: { id: true },
      });
      await opening.createProfile(tx, user.id);
      record(opening.registered({ userId: user.id }));
      return { email };
    },
    { key, operation: opening.operation, input: { name, email } },
  );
}
