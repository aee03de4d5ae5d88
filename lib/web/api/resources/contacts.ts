import { z } from "zod";
import { addContact } from "@/lib/contacts/add-contact";
import { editContact } from "@/lib/contacts/edit-contact";
import { getContact, listContacts } from "@/lib/contacts/queries";
import { removeContact } from "@/lib/contacts/remove-contact";
import { addContactInput, editContactInput, removeContactInput } from "@/lib/contacts/schema";
import { ContactGroup } from "@/lib/generated/prisma/enums";
import { parse } from "../../define-route";
import { defineChange, defineOperation } from "../operation";
import { list } from "../shapes";
import { lastRevision, subjectOf } from "../subject";

const tag = "Emergency contacts";
const made = z.object({ contactId: z.uuid() });

const contact = z
  .object({
    id: z.uuid(),
    group: z.enum(ContactGroup),
    name: z.string(),
    phone: z.string(),
    note: z.string(),
    is24x7: z.boolean(),
    revision: z.int().meta({ description: "What `seen` asks for." }),
  })
  .meta({ id: "EmergencyContact" });

const all = defineOperation({
  method: "GET",
  path: "/contacts",
  tag,
  summary: "List whom one calls",
  description: "By group; whoever answers day and night comes first.",
  scope: "community:read",
  input: z.object({}),
  answer: list(contact),
  verb: async (actor) => ({ items: await listContacts(actor) }),
});

const one = defineOperation({
  method: "GET",
  path: "/contacts/{contactId}",
  tag,
  summary: "Read a contact",
  description: "For those who keep them.",
  scope: "community:read",
  input: made,
  answer: contact,
  version: lastRevision,
  verb: (actor, { contactId }) => getContact(actor, contactId),
});

const add = defineOperation({
  method: "POST",
  path: "/contacts",
  tag,
  summary: "Add a contact",
  scope: "community:write",
  status: 201,
  isIdempotent: true,
  input: addContactInput,
  answer: made.extend({ name: z.string() }),
  location: ({ contactId }) => `/contacts/${contactId}`,
  verb: addContact,
});

const edit = defineChange({
  method: "PATCH",
  path: "/contacts/{contactId}",
  tag,
  summary: "Change a contact",
  description: "What is not given stays as it is.",
  scope: "community:write",
  input: made.extend({
    group: z.enum(ContactGroup).optional(),
    name: z.string().optional(),
    phone: z.string().optional(),
    note: z.string().optional(),
    is24x7: z.boolean().optional(),
  }),
  answer: made.extend({ name: z.string() }),
  current: (actor, { contactId }) => getContact(actor, contactId),
  version: lastRevision,
  verb: (actor, changes, current) =>
    editContact(actor, parse(editContactInput, { ...current, ...changes, seen: current.revision })),
});

const remove = defineOperation({
  method: "DELETE",
  path: "/contacts/{contactId}",
  tag,
  summary: "Remove a contact",
  subject: subjectOf(one),
  scope: "community:write",
  input: removeContactInput,
  answer: made,
  verb: removeContact,
});

export const CONTACTS = [all, one, add, edit, remove];
