"use server";
import { addContact } from "@/lib/contacts/add-contact";
import { editContact } from "@/lib/contacts/edit-contact";
import { removeContact } from "@/lib/contacts/remove-contact";
import { addContactInput, editContactInput, removeContactInput } from "@/lib/contacts/schema";
import { defineAction } from "@/lib/web/define-action";

export const addContactAction = defineAction({
  schema: addContactInput,
  verb: addContact,
  done: () => ({ redirect: "/contacts?notice=added" }),
});

export const editContactAction = defineAction({
  schema: editContactInput,
  verb: editContact,
  done: () => ({ redirect: "/contacts?notice=edited" }),
});

export const removeContactAction = defineAction({
  schema: removeContactInput,
  verb: removeContact,
  done: () => ({ redirect: "/contacts?notice=removed" }),
});
