import { type Actor, userIdOf } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { activateIfReady } from "./activate";
import { accountApproved } from "./activity";
import { lockPerson } from "./lock-person";
import { preferenceDefaults } from "./preference-defaults";
import type { AboutAccountInput } from "./schema";

/** Lets a person in; with an unverified address they still wait for that. Sets the role's notification defaults. */
export async function approveAccount(actor: Actor, { userId }: AboutAccountInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const person = await lockPerson(tx, actor, userId);
    if (person.status !== "PENDING" || person.approvedAt)
      throw conflict("people.already_decided", `${person.name} is not waiting for approval any more.`);

    await tx.user.update({
      where: { id: userId },
      data: { approvedAt: now, approvedById: userIdOf(actor), ...preferenceDefaults(person.staff?.role) },
    });
    const status = await activateIfReady(tx, userId);
    record(accountApproved({ userId }));
    return { userId, name: person.name, status };
  });
}
