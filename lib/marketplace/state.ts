/** What decides about a listing's state; in the database the same is a where clause (permissions.ts). */
type Dated = { closedAt: Date | null; hiddenAt: Date | null; expiresAt: Date };

export type ListingState = "OPEN" | "EXPIRED" | "CLOSED" | "HIDDEN";

export const STATE_LABEL: Record<ListingState, string> = {
  OPEN: "Open",
  EXPIRED: "Expired",
  CLOSED: "Done",
  HIDDEN: "Taken down",
};

const DAY = 86_400_000;
/** How long a listing stays unless its author says sooner. */
export const LISTED_DAYS = 30;
const RENEWABLE_DAYS = 7;

export function stateOf({ closedAt, hiddenAt, expiresAt }: Dated, now: Date): ListingState {
  if (hiddenAt) return "HIDDEN";
  if (closedAt) return "CLOSED";
  return expiresAt <= now ? "EXPIRED" : "OPEN";
}

/** In its last week, and after it has ended; not when it was taken down. */
export function isRenewable(listing: Dated, now: Date): boolean {
  const state = stateOf(listing, now);
  if (state === "OPEN") return listing.expiresAt.getTime() - now.getTime() <= RENEWABLE_DAYS * DAY;
  return state !== "HIDDEN";
}

export const inThirtyDays = (now: Date): Date => new Date(now.getTime() + LISTED_DAYS * DAY);
