import { z } from "zod";
import { EmploymentStatus, StaffRole } from "@/lib/generated/prisma/enums";
import { seenOf } from "@/lib/people/last-change";
import { createStaff } from "@/lib/people/staff/create-staff";
import { editAdministrator } from "@/lib/people/staff/edit-administrator";
import { editStaff } from "@/lib/people/staff/edit-staff";
import { grantAdministrator } from "@/lib/people/staff/grant-administrator";
import { getStaffPerson } from "@/lib/people/staff/queries";
import { resetPermissions } from "@/lib/people/staff/reset-permissions";
import { revokeAdministrator } from "@/lib/people/staff/revoke-administrator";
import * as inputs from "@/lib/people/staff/schema";
import { PERMISSIONS } from "@/lib/platform/actor";
import { parse } from "../../define-route";
import { defineChange, defineOperation } from "../operation";
import { stepsOf } from "../steps-of";
import { asGiven } from "./as-given";
import { isOtherEmail, OTHER_EMAIL } from "./other-email";
import { STAFF_MEMBER } from "./staff";

const tag = "Staff: changes";
const about = inputs.aboutPersonSchema;
const named = z.object({ userId: z.uuid(), name: z.string() });

const create = defineOperation({
  method: "POST",
  path: "/staff",
  tag,
  summary: "Take somebody on",
  description:
    "For administrators: with an invitation, or on the screens with a password. The role brings its permissions.",
  scope: "people:write",
  status: 201,
  isIdempotent: true,
  input: inputs.createStaffSchema,
  answer: named.extend({ invited: z.boolean() }),
  location: ({ userId }) => `/staff/${userId}`,
  notByToken: ({ access }) =>
    access === "password" && "choosing somebody's password. Send an invitation (`access`: `invite`).",
  verb: createStaff,
});

const text = z.string().optional();
const yes = z.boolean().optional();
const permissions = Object.fromEntries(PERMISSIONS.map((each) => [each, yes])) as Record<
  (typeof PERMISSIONS)[number],
  typeof yes
>;

const edit = defineChange({
  method: "PATCH",
  path: "/staff/{userId}",
  tag,
  summary: "Change a member of staff",
  description:
    "For administrators; also the permissions. What is not given stays as it is, empty is nothing. The email address is changed on the screens.",
  scope: "people:write",
  input: about.extend({
    name: text,
    email: text,
    employeeId: text,
    role: z.enum(StaffRole).optional(),
    department: text,
    employmentStatus: z.enum(EmploymentStatus).optional(),
    hireDate: z.iso.date().optional(),
    phoneNumber: text,
    workSchedule: text,
    isAvailable24x7: yes,
    reportingToId: text.meta({ description: "The superior's staff id." }),
    alternatePhone: text,
    emergencyContactName: text,
    emergencyContactPhone: text,
    ...permissions,
  }),
  answer: named,
  current: async (actor, { userId }) => ({
    seen: await seenOf(actor, userId),
    person: await getStaffPerson(actor, userId),
  }),
  version: ({ seen }) => seen,
  notByToken: ({ email }, { person }) => isOtherEmail(email, person.email) && OTHER_EMAIL,
  verb: (actor, { userId, ...changes }, { person: { name, email, staff }, seen }) => {
    const given = { ...asGiven(staff ?? {}), name, email, ...changes, userId, seen };
    return staff
      ? editStaff(actor, parse(inputs.editStaffSchema, given))
      : editAdministrator(actor, parse(inputs.editAdministratorSchema, given));
  },
});

const shared = { tag, scope: "people:write", at: STAFF_MEMBER.at, subject: STAFF_MEMBER } as const;
const step = stepsOf({ ...shared, answer: named });
const notByToken = "deciding who is an administrator.";

export const STAFF_CHANGES = [
  create,
  edit,
  step(["DELETE", "/permissions", "Give back the role's permissions"], about, resetPermissions),
  step(["PUT", "/administrator", "Make an administrator"], about, grantAdministrator, { notByToken }),
  step(["DELETE", "/administrator", "Make an administrator no more"], about, revokeAdministrator, {
    notByToken,
  }),
];
