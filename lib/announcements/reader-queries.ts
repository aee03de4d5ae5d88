import { Prisma } from "@/lib/generated/prisma/client";
import type { UserType } from "@/lib/generated/prisma/enums";
import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { type Db, prisma } from "@/lib/platform/prisma";
import { people, reached } from "./audience";
import { assertMaySend } from "./permissions";
import type { ListReadersInput } from "./schema";

const PAGE_SIZE = 50;

/** Everybody whom `a` reaches now as `p`, and what they did with it as `x`. */
const readers = Prisma.sql`announcements a join ${people} p on ${reached}
  left join announcement_reads x on x.announcement_id = a.id and x.user_id = p.id`;

/** Of `x`: what the sender asked for is still to be done. */
export const isMissing = Prisma.sql`(x.user_id is null or (a.needs_acknowledgement and x.acknowledged_at is null))`;

export type ReaderCounts = { reached: number; read: number; acknowledged: number; missing: number };

/** Of the people whom it reaches now: who has left since is not counted. */
export async function countReaders(db: Db, announcementId: string): Promise<ReaderCounts> {
  const [counts] = await db.$queryRaw<[ReaderCounts]>`
    select count(*)::int as reached, count(x.user_id)::int as read, count(x.acknowledged_at)::int as acknowledged,
      count(*) filter (where ${isMissing})::int as missing
    from ${readers} where a.id = ${announcementId}::uuid`;
  return counts;
}

export async function getReaderCounts(actor: Actor, announcementId: string): Promise<ReaderCounts> {
  assertMaySend(actor);
  return countReaders(prisma, announcementId);
}

export type Reader = {
  id: string;
  name: string;
  userType: UserType;
  flatNumber: string | null;
  readAt: Date | null;
  acknowledgedAt: Date | null;
};

const GROUP: Record<ListReadersInput["show"], Prisma.Sql> = {
  unread: Prisma.sql`x.user_id is null`,
  read: Prisma.sql`x.user_id is not null`,
  acknowledged: Prisma.sql`x.acknowledged_at is not null`,
};

/** Who has and who has not, by name. */
export async function listReaders(actor: Actor, announcementId: string, { show, cursor }: ListReadersInput) {
  assertMaySend(actor);
  if (!isUuid(announcementId)) throw notFound("announcement");
  const last = decode(cursor);
  const rows = await prisma.$queryRaw<Reader[]>`
    select p.id, p.name, p.user_type::text as "userType", p.flat_number as "flatNumber", x.read_at as "readAt",
      x.acknowledged_at as "acknowledgedAt"
    from ${readers}
    where a.id = ${announcementId}::uuid and ${GROUP[show]}
      and ${last ? Prisma.sql`(p.name, p.id) > (${last.name}, ${last.id}::uuid)` : Prisma.sql`true`}
    order by p.name, p.id
    limit ${PAGE_SIZE + 1}`;
  const page = rows.slice(0, PAGE_SIZE);
  const end = page.at(-1);
  return { rows: page, nextCursor: rows.length > PAGE_SIZE && end ? encode(end) : null };
}

const encode = ({ name, id }: Reader) => Buffer.from(JSON.stringify([name, id])).toString("base64url");

function decode(cursor: string | undefined): { name: string; id: string } | null {
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor ?? "", "base64url").toString("utf8"));
    return typeof name === "string" && !name.includes("\0") && isUuid(id) ? { name, id } : null;
  } catch {
    return null;
  }
}
