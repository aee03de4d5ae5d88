"use server";

import { moveOutResident } from "@/lib/maintenance/departure/move-out-resident";
import { moveOutSchema } from "@/lib/maintenance/departure/schema";
import { inviteOwner } from "@/lib/people/invitations/invite-owner";
import { inviteOwnerSchema } from "@/lib/people/invitations/schema";
import { editResident } from "@/lib/people/residents/edit-resident";
import { committeeSchema, editResidentSchema } from "@/lib/people/residents/schema";
import { setCommitteeMember } from "@/lib/people/residents/set-committee-member";
import { defineAction } from "@/lib/web/define-action";
import { backWithNotice } from "../back-with-notice";
import { residentPath } from "./resident-list";

export const editResidentAction = defineAction({
  schema: editResidentSchema,
  verb: editResident,
  done: ({ residentId }) => backWithNotice(residentPath(residentId), "saved"),
});

export const setCommitteeMemberAction = defineAction({
  schema: committeeSchema,
  verb: setCommitteeMember,
  done: ({ residentId, isCommitteeMember }) =>
    backWithNotice(residentPath(residentId), isCommitteeMember ? "committee" : "no-committee"),
});

export const inviteOwnerAction = defineAction({
  schema: inviteOwnerSchema,
  verb: inviteOwner,
  done: ({ residentId }) => backWithNotice(residentPath(residentId), "invited"),
});

export const moveOutAction = defineAction({
  schema: moveOutSchema,
  verb: moveOutResident,
  done: ({ residentId }) => backWithNotice(residentPath(residentId), "moved-out"),
});
