import type { Prisma } from "@/lib/generated/prisma/client";
import { hasPermission } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { forbidden, notFound } from "@/lib/platform/errors";
import { stateOf } from "./state";

type Listing = { authorId: string; closedAt: Date | null; hiddenAt: Date | null; expiresAt: Date };

/** Who speaks for the estate also decides what may stand on its board. */
export const canModerate = (actor: Actor): boolean => hasPermission(actor, "canSendAnnouncements");

/** To everybody else the queue does not exist. */
export function assertModerates(actor: Actor): void {
  if (!canModerate(actor)) throw notFound("page");
}

/** What stands on the board now. */
export const openListings = (now: Date): Prisma.ListingWhereInput => ({
  closedAt: null,
  hiddenAt: null,
  expiresAt: { gt: now },
  author: { status: "ACTIVE" },
});

/** The board, one's own whatever became of them, and everything for moderators. */
export function visibleListings(actor: Actor, now: Date): Prisma.ListingWhereInput {
  if (actor.kind !== "user") return { id: { in: [] } };
  if (canModerate(actor)) return {};
  return { OR: [{ authorId: actor.userId }, openListings(now)] };
}

/** A thread is its two people's, and nobody else's: not a moderator's, not an administrator's. */
export const visibleThreads = (actor: Actor): Prisma.ListingThreadWhereInput =>
  actor.kind === "user" ? { OR: [{ ownerId: actor.userId }, { askerId: actor.userId }] } : { id: { in: [] } };

export const isAuthor = (actor: Actor, { authorId }: Pick<Listing, "authorId">): boolean =>
  actor.kind === "user" && actor.userId === authorId;

/** While it is taken down only a moderator changes anything. */
export const canEdit = (actor: Actor, listing: Listing): boolean =>
  isAuthor(actor, listing) && listing.hiddenAt === null;

export const canAsk = (actor: Actor, listing: Listing, now: Date): boolean =>
  actor.kind === "user" && !isAuthor(actor, listing) && stateOf(listing, now) === "OPEN";

export const canReport = (actor: Actor, listing: Listing): boolean =>
  actor.kind === "user" && !isAuthor(actor, listing) && listing.hiddenAt === null;

export const notYours = () => forbidden("marketplace.not_author", "Only whoever posted this can change it.");
