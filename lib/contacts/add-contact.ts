import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { contactAdded } from "./activity";
import { assertManagesContacts } from "./permissions";
import type { AddContactInput } from "./schema";

export async function addContact(actor: Actor, { idempotencyKey: key, ...facts }: AddContactInput) {
  assertManagesContacts(actor);
  return transact(
    actor,
    async (tx, record) => {
      const { id, name } = await tx.emergencyContact.create({
        data: facts,
        select: { id: true, name: true },
      });
      record(contactAdded({ contactId: id }));
      return { contactId: id, name };
    },
    { key, operation: "contacts.add", input: facts },
  );
}
