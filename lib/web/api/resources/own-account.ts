import { z } from "zod";
import { resubscribe } from "@/lib/notifications/resubscribe";
import { resumeEmail } from "@/lib/notifications/resume-email";
import { resubscribeInput } from "@/lib/notifications/schema";
import { seenOf } from "@/lib/people/last-change";
import { getOwnProfile } from "@/lib/people/queries";
import { updatePreferencesSchema, updateProfileSchema } from "@/lib/people/schema";
import { updatePreferences } from "@/lib/people/update-preferences";
import { updateProfile } from "@/lib/people/update-profile";
import type { UserActor } from "@/lib/platform/actor";
import { parse } from "../../define-route";
import { defineChange, defineOperation } from "../operation";
import { stepsOf } from "../steps-of";

const tag = "Your account";
const text = z.string().nullable();
const versionOf = ({ seen }: { seen: string }): string => seen;

const contact = z.object({
  name: z.string(),
  phoneNumber: text,
  alternatePhone: text,
  emergencyContactName: text,
  emergencyContactPhone: text,
});
const choices = z.object({
  emailNotifications: z.boolean(),
  smsNotifications: z.boolean(),
  urgentOnly: z.boolean(),
  quietFrom: text.meta({ description: "On the estate's clock, such as 22:00." }),
  quietTo: text,
});

async function profileOf(actor: UserActor) {
  // Read before the record: a change in between makes the version an old one, never the record.
  const seen = await seenOf(actor, actor.userId);
  const { name, staff, resident } = await getOwnProfile(actor);
  const of = <T>(record: T) => record as T & Partial<z.output<typeof contact>>;
  const { phoneNumber, alternatePhone, emergencyContactName, emergencyContactPhone } = of(
    staff ?? resident ?? {},
  );
  return {
    name,
    phoneNumber: phoneNumber ?? null,
    alternatePhone: alternatePhone ?? null,
    emergencyContactName: emergencyContactName ?? null,
    emergencyContactPhone: emergencyContactPhone ?? null,
    seen,
  };
}

async function preferencesOf(actor: UserActor) {
  const seen = await seenOf(actor, actor.userId);
  const { emailNotifications, smsNotifications, urgentOnly, quietFrom, quietTo } = await getOwnProfile(actor);
  return { emailNotifications, smsNotifications, urgentOnly, quietFrom, quietTo, seen };
}

const profile = defineOperation({
  method: "GET",
  path: "/me/profile",
  tag,
  summary: "Read how you are reached",
  scope: "people:read",
  input: z.object({}),
  answer: contact,
  version: versionOf,
  verb: profileOf,
});

const edit = defineChange({
  method: "PATCH",
  path: "/me/profile",
  tag,
  summary: "Change how you are reached",
  description: "What is not given stays as it is, empty is nothing.",
  scope: "people:write",
  input: contact.partial(),
  answer: z.object({ name: z.string() }),
  current: profileOf,
  version: versionOf,
  verb: (actor, changes, current) =>
    updateProfile(actor, {
      ...parse(updateProfileSchema, filled(current, changes)),
      seen: current.seen,
    }),
});

const preferences = defineOperation({
  method: "GET",
  path: "/me/preferences",
  tag,
  summary: "Read how you hear of things",
  scope: "people:read",
  input: z.object({}),
  answer: choices,
  version: versionOf,
  verb: preferencesOf,
});

const choose = defineChange({
  method: "PATCH",
  path: "/me/preferences",
  tag,
  summary: "Choose how you hear of things",
  description: "What is not given stays as it is. Without quiet hours give null for both.",
  scope: "people:write",
  input: choices.partial(),
  answer: choices,
  current: preferencesOf,
  version: versionOf,
  verb: (actor, changes, current) =>
    updatePreferences(actor, {
      ...parse(updatePreferencesSchema, filled(current, changes)),
      seen: current.seen,
    }),
});

/** As the forms have it: nothing is an empty field. */
const filled = (current: object, changes: object) =>
  Object.fromEntries(Object.entries({ ...current, ...changes }).map(([name, value]) => [name, value ?? ""]));

const emails = { tag, scope: "people:write", at: "/me/emails" } as const;
const resumed = stepsOf({ ...emails, answer: z.object({ email: z.string() }) });
const subscribed = stepsOf({ ...emails, answer: z.object({ label: z.string() }) });

export const OWN_ACCOUNT = [
  profile,
  edit,
  preferences,
  choose,
  resumed(["POST", "/resumption", "Say that your address works again"], z.object({}), resumeEmail),
  subscribed(["POST", "/subscription", "Get a kind of emails again"], resubscribeInput, resubscribe),
];
