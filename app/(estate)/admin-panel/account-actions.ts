import type { AccountActions } from "@/components/people/account-panel";
import {
  approveAction,
  endSessionsAction,
  inviteAgainAction,
  reactivateAction,
  rejectAction,
  revokeInvitationAction,
} from "./people-actions";

/** What the account panel of a person's page can do. */
export const ACCOUNT_ACTIONS: AccountActions = {
  approve: approveAction,
  reject: rejectAction,
  reactivate: reactivateAction,
  endSessions: endSessionsAction,
  inviteAgain: inviteAgainAction,
  revokeInvitation: revokeInvitationAction,
};
