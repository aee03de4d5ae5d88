import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { accountDeactivated } from "./activity";
import { countActiveAdministrators, lockAdministrators } from "./administrators";
import { lockPerson } from "./lock-person";
import type { AboutAccountInput } from "./schema";

/** Switches a person off; their sessions end at the next request. Nothing of theirs is deleted. */
export async function deactivateAccount(actor: Actor, { userId }: AboutAccountInput) {
  return transact(actor, async (tx, record) => {
    await lockAdministrators(tx);
    const person = await lockPerson(tx, actor, userId);
    if (person.status !== "ACTIVE") throw conflict("people.not_active", `${person.name} is not active.`);
    if (person.isAdmin && (await countActiveAdministrators(tx)) === 1)
      throw conflict("people.last_administrator", "The estate needs at least one active administrator.");

    await tx.user.update({
      where: { id: userId },
      data: { status: "DEACTIVATED", sessionVersion: { increment: 1 } },
    });
    await tx.staff.updateMany({ where: { userId }, data: { isActive: false } });
    record(accountDeactivated({ userId }));
    return { userId, name: person.name };
  });
}
