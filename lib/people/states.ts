export const STAFF_STATES = ["ACTIVE", "PENDING", "INVITED", "DEACTIVATED"] as const;
export const RESIDENT_STATES = [...STAFF_STATES, "NO_ACCOUNT", "MOVED_OUT"] as const;
export type AccountState = (typeof RESIDENT_STATES)[number];

export const STATE_LABEL: Record<AccountState, string> = {
  ACTIVE: "Active",
  PENDING: "Waiting",
  INVITED: "Invited",
  DEACTIVATED: "Deactivated",
  NO_ACCOUNT: "No account",
  MOVED_OUT: "Moved out",
};

/** The same of somebody in hand: account-state.ts says it in the database's words. */
export function stateOf(person: {
  user: { status: "PENDING" | "ACTIVE" | "DEACTIVATED"; invitedAt: Date | null } | null;
  movedOutOn?: Date | null;
}): AccountState {
  if (person.movedOutOn) return "MOVED_OUT";
  if (!person.user) return "NO_ACCOUNT";
  return person.user.status === "PENDING" && person.user.invitedAt ? "INVITED" : person.user.status;
}
