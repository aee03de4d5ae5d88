import type { Prisma } from "@/lib/generated/prisma/client";
import type { ListingKind } from "@/lib/generated/prisma/enums";
import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { assertModerates, openListings, visibleListings } from "./permissions";
import type { ListListingsInput } from "./schema";

const PER_PAGE = 24;
const QUEUE = 50;
const NEWEST_FIRST = [
  { listedAt: "desc" },
  { id: "desc" },
] satisfies Prisma.ListingOrderByWithRelationInput[];

const photo = { id: true, fileName: true } satisfies Prisma.ListingPhotoSelect;
const OLDEST_PHOTO = [
  { createdAt: "asc" },
  { id: "asc" },
] satisfies Prisma.ListingPhotoOrderByWithRelationInput[];

/** Of its author only the name: neither phone nor email leaves this file. */
const row = {
  id: true,
  kind: true,
  title: true,
  price: true,
  authorId: true,
  listedAt: true,
  expiresAt: true,
  closedAt: true,
  hiddenAt: true,
  author: { select: { name: true } },
  photos: { select: photo, orderBy: OLDEST_PHOTO, take: 1 },
} satisfies Prisma.ListingSelect;

const detail = {
  ...row,
  description: true,
  revision: true,
  hiddenReason: true,
  photos: { select: photo, orderBy: OLDEST_PHOTO },
} satisfies Prisma.ListingSelect;

const reported = {
  ...row,
  description: true,
  reports: {
    where: { decidedAt: null },
    select: { id: true, reason: true, createdAt: true, reporter: { select: { name: true } } },
    orderBy: { createdAt: "asc" },
    take: 20,
  },
} satisfies Prisma.ListingSelect;

export type ListingRow = Prisma.ListingGetPayload<{ select: typeof row }>;
export type ListingDetail = Prisma.ListingGetPayload<{ select: typeof detail }>;
export type ReportedListing = Prisma.ListingGetPayload<{ select: typeof reported }>;

/** One page of the board, or of one's own. */
export async function listListings(actor: Actor, list: ListListingsInput, now = new Date()) {
  const shown = list.show === "mine" ? { authorId: userIdOf(actor) ?? "" } : openListings(now);
  const rows = await prisma.listing.findMany({
    where: {
      AND: [visibleListings(actor, now), shown, list.kind ? { kind: list.kind } : {}, ...wordsIn(list.q)],
    },
    select: row,
    orderBy: NEWEST_FIRST,
    take: PER_PAGE + 1,
    ...(list.after ? { cursor: { id: list.after }, skip: 1 } : {}),
    relationLoadStrategy: "join",
  });
  const listings = rows.slice(0, PER_PAGE);
  return { listings, next: rows.length > PER_PAGE ? listings.at(-1)?.id : undefined };
}

function wordsIn(q: string): Prisma.ListingWhereInput[] {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 6);
  return words.map((word) => {
    const has = { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
    return { OR: [{ title: has }, { description: has }] };
  });
}

export type KindCounts = Partial<Record<ListingKind, number>>;

/** Of the board by kind. */
export async function countListings(now = new Date()): Promise<KindCounts> {
  const groups = await prisma.listing.groupBy({ by: ["kind"], where: openListings(now), _count: true });
  return Object.fromEntries(groups.map(({ kind, _count }) => [kind, _count]));
}

export async function getListing(actor: Actor, id: string, now = new Date()): Promise<ListingDetail> {
  const listing = isUuid(id)
    ? await prisma.listing.findFirst({
        where: { AND: [{ id }, visibleListings(actor, now)] },
        select: detail,
        relationLoadStrategy: "join",
      })
    : null;
  if (!listing) throw notFound("listing");
  return listing;
}

/** What waits for a moderator, the longest first. */
export async function listReported(actor: Actor): Promise<ReportedListing[]> {
  assertModerates(actor);
  const waiting = await prisma.listingReport.groupBy({
    by: ["listingId"],
    where: { decidedAt: null },
    _min: { createdAt: true },
    orderBy: { _min: { createdAt: "asc" } },
    take: QUEUE,
  });
  const ids = waiting.map(({ listingId }) => listingId);
  const rows = await prisma.listing.findMany({
    where: { id: { in: ids } },
    select: reported,
    relationLoadStrategy: "join",
  });
  return ids.flatMap((id) => rows.find((each) => each.id === id) ?? []);
}

export async function countReported(actor: Actor): Promise<number> {
  assertModerates(actor);
  const waiting = await prisma.listingReport.groupBy({ by: ["listingId"], where: { decidedAt: null } });
  return waiting.length;
}
