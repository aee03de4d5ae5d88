import type { Actor } from "@/lib/platform/actor";
import { conflict, forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { invitationRevoked } from "../activity";
import { lockPerson } from "../lock-person";
import { canManagePeople } from "../permissions";
import type { AboutAccountInput } from "../schema";
import { switchOff } from "../switch-off";

/** The link ends; the account waits, switched off, until somebody invites again. */
export async function revokeInvitation(actor: Actor, { userId }: AboutAccountInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const person = await lockPerson(tx, actor, userId);
    if (!canManagePeople(actor))
      throw forbidden("people.not_administrator", "Only an administrator takes invitations back.");
    if (person.status !== "PENDING" || !person.invitedAt)
      throw conflict("people.not_invited", `${person.name} has no open invitation any more.`);
    await switchOff(tx, [userId], now);
    record(invitationRevoked({ userId }));
    return { userId, name: person.name };
  });
}
