import type { Prisma } from "@/lib/generated/prisma/client";
import { type FoundPerson, searchPeople } from "@/lib/people/directory";
import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { mayManage, type Permitted } from "./permissions";
import type { ListGuestsInput } from "./schema";

const PAGE_SIZE = 60;

const guest = {
  id: true,
  answer: true,
  guests: true,
  waitingSince: true,
  checkedInAt: true,
  user: { select: { id: true, name: true, resident: { select: { flatNumber: true } } } },
} satisfies Prisma.EventReplySelect;

export type Guest = Prisma.EventReplyGetPayload<{ select: typeof guest }>;
export type GuestPage = { rows: Guest[]; nextCursor: string | null; others: FoundPerson[] };

/**
 * For organisers at the door: everybody who may come, by name. A search also finds, for staff, people who have not
 * answered.
 */
export async function listGuests(
  actor: Actor,
  event: Permitted & { id: string },
  { q, cursor }: ListGuestsInput,
): Promise<GuestPage> {
  if (!mayManage(actor, event)) throw notFound("page");
  const [rows, found] = await Promise.all([
    prisma.eventReply.findMany({
      where: {
        eventId: event.id,
        answer: { not: "NO" },
        AND: [...wordsOf(q).map(matches), ...after(cursor)],
      },
      orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
      take: PAGE_SIZE + 1,
      select: guest,
      relationLoadStrategy: "join",
    }),
    q ? searchPeople(actor, q, 8) : [],
  ]);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const listed = new Set(rows.map(({ user }) => user.id));
  return {
    rows: page,
    nextCursor: rows.length > PAGE_SIZE && last ? encode(last.user.name, last.id) : null,
    others: found.filter(({ userId }) => !listed.has(userId)),
  };
}

const wordsOf = (q: string) => q.split(/\s+/).filter(Boolean).slice(0, 4);

/** `%` and `_` are ordinary characters in what people type. */
const literal = (word: string) => word.replace(/[\\%_]/g, "\\$&");

const matches = (word: string): Prisma.EventReplyWhereInput => ({
  user: {
    OR: [
      { name: { contains: literal(word), mode: "insensitive" } },
      { resident: { flatNumber: { startsWith: literal(word.toUpperCase()) } } },
    ],
  },
});

const encode = (name: string, id: string) => Buffer.from(JSON.stringify([name, id])).toString("base64url");

function after(cursor: string | undefined): Prisma.EventReplyWhereInput[] {
  if (!cursor) return [];
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (typeof name !== "string" || name.includes("\0") || !isUuid(id)) return [];
    return [{ OR: [{ user: { name: { gt: name } } }, { user: { name }, id: { gt: id } }] }];
  } catch {
    return [];
  }
}
