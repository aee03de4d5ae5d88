import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { contactRemoved } from "./activity";
import { whyUnchanged } from "./changed-meanwhile";
import { assertManagesContacts } from "./permissions";
import type { RemoveContactInput } from "./schema";

/** A number that is wrong must not stay: it is gone, and the audit keeps what it was. */
export async function removeContact(actor: Actor, { contactId, seen }: RemoveContactInput) {
  assertManagesContacts(actor);
  return transact(actor, async (tx, record) => {
    const { count } = await tx.emergencyContact.deleteMany({ where: { id: contactId, revision: seen } });
    if (!count) throw await whyUnchanged(tx, contactId);
    record(contactRemoved({ contactId }));
    return { contactId };
  });
}
