import type { MarketplaceActivity } from "@/lib/marketplace/activity";
import type { PublishedActivity } from "@/lib/platform/activity";
import type { Db } from "@/lib/platform/prisma";
import { findPerson, named, type Person } from "./known-people";

/** What rules and texts about the marketplace may know: names, never a phone or an email. */
export type ListingFacts = {
  actor: Person | null;
  listing: { id: string; title: string; hiddenReason: string | null; author: Person };
  /** Of this activity, and for whom it is. */
  message: { threadId: string; text: string; to: Person } | null;
  /** No other report of the listing was waiting. */
  isFirstReport: boolean;
  /** Who decides about reports: active administrators and staff who speak for the estate. */
  moderatorIds: string[];
};

export async function loadListingFacts(
  db: Db,
  { name, data }: PublishedActivity<MarketplaceActivity>,
): Promise<ListingFacts | null> {
  // One after the other: a transaction has one connection.
  const listing = await db.listing.findUnique({
    where: { id: data.listingId },
    select: { id: true, title: true, hiddenReason: true, author: { select: named } },
    relationLoadStrategy: "join",
  });
  if (!listing) return null;
  return {
    actor: await findPerson(db, data.actorId),
    listing,
    message: "messageId" in data ? await messageOf(db, data.messageId) : null,
    isFirstReport: "isFirst" in data && data.isFirst,
    moderatorIds: name === "marketplace/listing.reported" ? await moderators(db) : [],
  };
}

async function messageOf(db: Db, id: string): Promise<ListingFacts["message"]> {
  const message = await db.listingMessage.findUnique({
    where: { id },
    select: {
      content: true,
      authorId: true,
      thread: { select: { id: true, owner: { select: named }, asker: { select: named } } },
    },
    relationLoadStrategy: "join",
  });
  if (!message) return null;
  const { owner, asker } = message.thread;
  return {
    threadId: message.thread.id,
    text: message.content,
    to: message.authorId === owner.id ? asker : owner,
  };
}

async function moderators(db: Db): Promise<string[]> {
  const people = await db.user.findMany({
    where: {
      status: "ACTIVE",
      OR: [{ isAdmin: true }, { staff: { canSendAnnouncements: true, isActive: true } }],
    },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}
