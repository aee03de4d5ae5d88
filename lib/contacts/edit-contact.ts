import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { contactEdited } from "./activity";
import { whyUnchanged } from "./changed-meanwhile";
import { assertManagesContacts } from "./permissions";
import type { EditContactInput } from "./schema";

export async function editContact(actor: Actor, { contactId, seen, ...facts }: EditContactInput) {
  assertManagesContacts(actor);
  return transact(actor, async (tx, record) => {
    const { count } = await tx.emergencyContact.updateMany({
      where: { id: contactId, revision: seen },
      data: { ...facts, revision: { increment: 1 } },
    });
    if (!count) throw await whyUnchanged(tx, contactId);
    record(contactEdited({ contactId }));
    return { contactId, name: facts.name };
  });
}
