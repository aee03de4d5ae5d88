"use server";

import { deactivateStaff } from "@/lib/maintenance/departure/deactivate-staff";
import { deactivateStaffSchema } from "@/lib/maintenance/departure/schema";
import { decideFromListSchema } from "@/lib/people/schema";
import { createStaff } from "@/lib/people/staff/create-staff";
import { editAdministrator } from "@/lib/people/staff/edit-administrator";
import { editStaff } from "@/lib/people/staff/edit-staff";
import { grantAdministrator } from "@/lib/people/staff/grant-administrator";
import { resetPermissions } from "@/lib/people/staff/reset-permissions";
import { revokeAdministrator } from "@/lib/people/staff/revoke-administrator";
import {
  aboutPersonSchema,
  createStaffSchema,
  editAdministratorSchema,
  editStaffSchema,
} from "@/lib/people/staff/schema";
import { defineAction } from "@/lib/web/define-action";
import { backWithNotice } from "../back-with-notice";
import { staffPath } from "./staff-list";

export const createStaffAction = defineAction({
  schema: createStaffSchema,
  verb: createStaff,
  done: ({ userId, invited }) => backWithNotice(staffPath(userId), invited ? "invited" : "created"),
});

export const editStaffAction = defineAction({
  schema: editStaffSchema,
  verb: editStaff,
  done: ({ userId }) => backWithNotice(staffPath(userId), "saved"),
});

export const editAdministratorAction = defineAction({
  schema: editAdministratorSchema,
  verb: editAdministrator,
  done: ({ userId }) => backWithNotice(staffPath(userId), "saved"),
});

export const resetPermissionsAction = defineAction({
  schema: aboutPersonSchema,
  verb: resetPermissions,
  done: ({ userId }) => backWithNotice(staffPath(userId), "reset"),
});

export const grantAdministratorAction = defineAction({
  schema: decideFromListSchema,
  verb: grantAdministrator,
  done: ({ userId }) => backWithNotice(staffPath(userId), "made-administrator"),
});

export const revokeAdministratorAction = defineAction({
  schema: decideFromListSchema,
  verb: revokeAdministrator,
  done: ({ userId }) => backWithNotice(staffPath(userId), "no-administrator"),
});

export const deactivateStaffAction = defineAction({
  schema: deactivateStaffSchema,
  verb: deactivateStaff,
  done: ({ userId, passedOn, returned }) =>
    backWithNotice(staffPath(userId), passedOn + returned > 0 ? "passed-on" : "deactivated"),
});
