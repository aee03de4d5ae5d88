import type { Actor } from "@/lib/platform/actor";
import { conflict, forbidden } from "@/lib/platform/errors";
import { consume } from "@/lib/platform/rate-limit";
import { transact } from "@/lib/platform/transact";
import { personInvited } from "../activity";
import { INVITATIONS_PER_PERSON } from "../limits";
import { lockPerson } from "../lock-person";
import { canManagePeople } from "../permissions";
import type { AboutAccountInput } from "../schema";
import { isUnanswered } from "./unanswered";

/** A new link, for seven days from now; also for somebody whose invitation was taken back. */
export async function inviteAgain(actor: Actor, { userId }: AboutAccountInput, now = new Date()) {
  // Before it is counted: whoever may not invite must not use up what somebody is allowed.
  if (canManagePeople(actor)) await consume(INVITATIONS_PER_PERSON, userId);
  return transact(actor, async (tx, record) => {
    const person = await lockPerson(tx, actor, userId);
    if (!canManagePeople(actor))
      throw forbidden("people.not_administrator", "Only an administrator sends invitations.");
    if (!isUnanswered(person))
      throw conflict("people.not_invited", `${person.name} does not wait for an invitation.`);
    if (await tx.resident.count({ where: { userId, movedOutOn: { not: null } } }))
      throw conflict("people.moved_out", `${person.name} has moved out.`);
    await tx.user.update({ where: { id: userId }, data: { status: "PENDING", invitedAt: now } });
    await tx.staff.updateMany({ where: { userId }, data: { isActive: true } });
    record(personInvited({ userId }));
    return { userId, name: person.name };
  });
}
