import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { conflict, notFound } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/prisma";
import { canEdit, isAuthor, notYours, visibleListings } from "./permissions";

const forChange = {
  id: true,
  title: true,
  authorId: true,
  listedAt: true,
  expiresAt: true,
  closedAt: true,
  hiddenAt: true,
} satisfies Prisma.ListingSelect;

/** What verbs work on: what this actor may not see is "not found". */
export async function getVisibleListing(db: Db, actor: Actor, id: string, now: Date) {
  const listing = await db.listing.findFirst({
    where: { AND: [{ id }, visibleListings(actor, now)] },
    select: forChange,
  });
  if (!listing) throw notFound("listing");
  return listing;
}

/** For its author, while it is not taken down. */
export async function getOwnListing(db: Db, actor: Actor, id: string, now: Date) {
  const listing = await getVisibleListing(db, actor, id, now);
  if (!isAuthor(actor, listing)) throw notYours();
  if (!canEdit(actor, listing)) throw takenDown();
  return listing;
}

export const takenDown = () =>
  conflict(
    "marketplace.hidden",
    "This was taken down by the estate office: nothing more can be done with it.",
  );

export const changedMeanwhile = () =>
  conflict(
    "marketplace.changed_meanwhile",
    "This listing changed a moment ago. Nothing was changed by you: open it again, look, and decide.",
  );
