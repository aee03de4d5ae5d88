import { z } from "zod";
import { ContactGroup } from "@/lib/generated/prisma/enums";
import { lineOfText, optionalLine } from "@/lib/people/plain-text";
import { revisionInput } from "@/lib/platform/revision-input";
import { ticked } from "@/lib/platform/ticked";
import { emergencyPhone } from "./phone";

const contactId = z.uuid({ error: "Which contact?" });
/** The revision on the screen of whoever changes it. */
const seen = revisionInput("Which one was on the screen?");

const facts = {
  group: z.enum(ContactGroup, "Please choose a group."),
  name: lineOfText(80, "Please enter whom one reaches."),
  phone: emergencyPhone,
  note: optionalLine(200).transform((note) => note ?? ""),
  is24x7: ticked,
};

export const addContactInput = z.object(facts);
export const editContactInput = z.object({ contactId, seen, ...facts });
export const removeContactInput = z.object({ contactId, seen });

export type AddContactInput = z.output<typeof addContactInput> & { idempotencyKey?: string };
export type EditContactInput = z.output<typeof editContactInput>;
export type RemoveContactInput = z.output<typeof removeContactInput>;
