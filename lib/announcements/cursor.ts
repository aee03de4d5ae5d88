import { Prisma } from "@/lib/generated/prisma/client";
import { isUuid } from "@/lib/people/is-uuid";
import { instantOf } from "@/lib/platform/position";

/** What a row must bring so that a page can end at it. */
export type Position = { id: string; isPinned: boolean; publishedAt: Date | null };

/** Pinned ones first, newest first: the index announcements_is_pinned_published_at_id_idx backwards. */
export const NEWEST = Prisma.sql`a.is_pinned desc, a.published_at desc, a.id desc`;
/** What nobody has seen yet has no moment but that of its making, which is in its id. */
export const NEWEST_DRAFT = Prisma.sql`a.id desc`;

/** What comes after this cursor; one that cannot be read is the first page. */
export function after(cursor: string | undefined): Prisma.Sql {
  const last = cursor ? decode(cursor) : null;
  if (!last) return Prisma.sql`true`;
  if (!last.publishedAt) return Prisma.sql`a.id < ${last.id}::uuid`;
  return Prisma.sql`(a.is_pinned, a.published_at, a.id)
    < (${last.isPinned}::boolean, ${last.publishedAt}::timestamptz, ${last.id}::uuid)`;
}

export const encode = ({ id, isPinned, publishedAt }: Position): string =>
  Buffer.from(JSON.stringify([id, isPinned, publishedAt?.getTime() ?? null])).toString("base64url");

function decode(cursor: string): Position | null {
  try {
    const [id, isPinned, published] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (!isUuid(id) || typeof isPinned !== "boolean") return null;
    if (published === null) return { id, isPinned, publishedAt: null };
    const publishedAt = instantOf(published);
    return publishedAt && { id, isPinned, publishedAt };
  } catch {
    return null;
  }
}
