import type { Activity } from "@/lib/platform/activity";

type OfContact = { contactId: string };

/** The facts of the emergency numbers. Who hears of which: lib/notifications/audience.ts. */
export type ContactsActivity =
  | Activity<"contacts/contact.added", OfContact>
  | Activity<"contacts/contact.edited", OfContact>
  | Activity<"contacts/contact.removed", OfContact>;

const fact =
  <Name extends ContactsActivity["name"]>(name: Name) =>
  (data: OfContact) => ({ name, data });

export const contactAdded = fact("contacts/contact.added");
export const contactEdited = fact("contacts/contact.edited");
export const contactRemoved = fact("contacts/contact.removed");
