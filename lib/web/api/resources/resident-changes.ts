import { z } from "zod";
import { ResidentType } from "@/lib/generated/prisma/enums";
import { moveOutResident } from "@/lib/maintenance/departure/move-out-resident";
import { moveOutSchema } from "@/lib/maintenance/departure/schema";
import { inviteOwner } from "@/lib/people/invitations/invite-owner";
import { inviteOwnerSchema } from "@/lib/people/invitations/schema";
import { editResident } from "@/lib/people/residents/edit-resident";
import { seenOfResident } from "@/lib/people/residents/last-change-of";
import { getResident, residentName } from "@/lib/people/residents/queries";
import { committeeSchema, editResidentSchema } from "@/lib/people/residents/schema";
import { setCommitteeMember } from "@/lib/people/residents/set-committee-member";
import { parse } from "../../define-route";
import { defineChange } from "../operation";
import { stepsOf } from "../steps-of";
import { asGiven } from "./as-given";
import { isOtherEmail, OTHER_EMAIL } from "./other-email";
import { RESIDENT } from "./residents";

const tag = "Residents: changes";
const about = moveOutSchema.pick({ residentId: true });
const named = about.extend({ name: z.string() });
const text = z.string().optional();

const edit = defineChange({
  method: "PATCH",
  path: "/residents/{residentId}",
  tag,
  summary: "Change a resident's record",
  description:
    "For administrators. What is not given stays as it is, empty is nothing. The address that somebody signs in with is changed on the screens.",
  scope: "people:write",
  input: about.extend({
    name: text,
    email: text,
    flatNumber: text,
    residentType: z.enum(ResidentType).optional(),
    phoneNumber: text,
    alternatePhone: text,
    emergencyContactName: text,
    emergencyContactPhone: text,
    moveInDate: text.meta({ description: "A day such as 2026-04-01." }),
    isCommitteeMember: z.boolean().optional(),
  }),
  answer: named,
  current: async (actor, { residentId }) => ({
    seen: await seenOfResident(actor, residentId),
    resident: await getResident(actor, residentId),
  }),
  version: ({ seen }) => seen,
  notByToken: ({ email }, { resident: { user } }) =>
    user !== null && isOtherEmail(email, user.email) && OTHER_EMAIL,
  verb: (actor, changes, { resident, seen }) => {
    const email = resident.user?.email ?? resident.contactEmail ?? "";
    const before = { ...asGiven(resident), name: residentName(resident), email };
    return editResident(actor, parse(editResidentSchema, { ...before, ...changes, seen }));
  },
});

const shared = { tag, scope: "people:write", at: "/residents/{residentId}", subject: RESIDENT } as const;
const step = stepsOf({ ...shared, answer: about });
const invitation = stepsOf({ ...shared, answer: named.extend({ userId: z.uuid() }) });
const departure = stepsOf({
  ...shared,
  answer: named.extend({ kept: z.int().meta({ description: "Open requests that stay with the flat." }) }),
});

export const RESIDENT_CHANGES = [
  edit,
  step(
    ["PUT", "/committee", "Say whether somebody is on the committee"],
    committeeSchema,
    setCommitteeMember,
  ),
  invitation(["POST", "/invitation", "Invite an owner who has no account"], inviteOwnerSchema, inviteOwner, {
    isIdempotent: true,
  }),
  departure(["POST", "/move-out", "Record that somebody moved out"], moveOutSchema, moveOutResident),
];
