import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { activateIfReady } from "./activate";
import { accountReactivated } from "./activity";
import { isUnanswered } from "./invitations/unanswered";
import { lockPerson } from "./lock-person";
import type { AboutAccountInput } from "./schema";

/** Switches a person on again; a rejected registration goes back to the queue instead, a resident who had moved out lives here again. */
export async function reactivateAccount(actor: Actor, { userId }: AboutAccountInput) {
  return transact(actor, async (tx, record) => {
    const person = await lockPerson(tx, actor, userId);
    if (person.status !== "DEACTIVATED")
      throw conflict("people.not_deactivated", `${person.name} is not switched off.`);
    if (isUnanswered(person))
      throw conflict(
        "people.never_came_in",
        `${person.name} has never signed in. Send a new invitation instead.`,
      );

    await tx.user.update({
      where: { id: userId },
      data: { status: "PENDING", rejectedAt: null, rejectionReason: null },
    });
    await tx.resident.updateMany({ where: { userId }, data: { movedOutOn: null } });
    await tx.staff.updateMany({ where: { userId }, data: { isActive: true } });
    const status = await activateIfReady(tx, userId);
    record(accountReactivated({ userId }));
    return { userId, name: person.name, status };
  });
}
