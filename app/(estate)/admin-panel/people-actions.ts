"use server";

import { approveAccount } from "@/lib/people/approve-account";
import { deactivateAccount } from "@/lib/people/deactivate-account";
import { endSessionsOf } from "@/lib/people/end-sessions-of";
import { inviteAgain } from "@/lib/people/invitations/invite-again";
import { revokeInvitation } from "@/lib/people/invitations/revoke-invitation";
import { reactivateAccount } from "@/lib/people/reactivate-account";
import { rejectAccount } from "@/lib/people/reject-account";
import { decideFromListSchema, rejectFromListSchema } from "@/lib/people/schema";
import { defineAction } from "@/lib/web/define-action";
import { backWithNotice } from "./back-with-notice";

export const approveAction = defineAction({
  schema: decideFromListSchema,
  verb: approveAccount,
  done: ({ status }, { back }) =>
    backWithNotice(back, status === "ACTIVE" ? "approved" : "approved-unverified"),
});

export const rejectAction = defineAction({
  schema: rejectFromListSchema,
  verb: rejectAccount,
  done: (_, { back }) => backWithNotice(back, "rejected"),
});

export const deactivateAction = defineAction({
  schema: decideFromListSchema,
  verb: deactivateAccount,
  done: (_, { back }) => backWithNotice(back, "deactivated"),
});

export const reactivateAction = defineAction({
  schema: decideFromListSchema,
  verb: reactivateAccount,
  done: ({ status }, { back }) => backWithNotice(back, status === "ACTIVE" ? "reactivated" : "queued"),
});

export const endSessionsAction = defineAction({
  schema: decideFromListSchema,
  verb: endSessionsOf,
  done: (_, { back }) => backWithNotice(back, "signed-out"),
});

export const inviteAgainAction = defineAction({
  schema: decideFromListSchema,
  verb: inviteAgain,
  done: (_, { back }) => backWithNotice(back, "invited"),
});

export const revokeInvitationAction = defineAction({
  schema: decideFromListSchema,
  verb: revokeInvitation,
  done: (_, { back }) => backWithNotice(back, "invitation-revoked"),
});
