import { Prisma } from "@/lib/generated/prisma/client";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { reaches, visible } from "./find-announcement";
import { canSend } from "./permissions";
import type { ListAnnouncementsInput, Tab } from "./schema";

/** Drafts are for those who write them. */
export const tabsFor = (actor: Actor): Tab[] =>
  canSend(actor) ? ["current", "unread", "past", "drafts"] : ["current", "unread", "past"];

export const unreadBy = (actor: Actor, now: Date): Prisma.Sql =>
  Prisma.sql`${current(now)} and ${reaches(actor)} and not exists (select from announcement_reads x
    where x.announcement_id = a.id and x.user_id = ${userIdOf(actor)}::uuid)`;

const current = (now: Date) =>
  Prisma.sql`a.status = 'PUBLISHED' and (a.valid_until is null or a.valid_until > ${now})`;

const TAB: Record<Tab, (actor: Actor, now: Date) => Prisma.Sql> = {
  current: (_, now) => current(now),
  unread: unreadBy,
  past: (_, now) =>
    Prisma.sql`((a.status = 'PUBLISHED' and a.valid_until <= ${now}) or a.status = 'WITHDRAWN')`,
  drafts: () => Prisma.sql`a.status in ('DRAFT', 'SCHEDULED')`,
};

/** Everything the list's URL asks for, within what this actor may see. */
export function listFilter(
  actor: Actor,
  { tab, q, category }: ListAnnouncementsInput,
  now: Date,
): Prisma.Sql {
  return Prisma.join(
    [
      visible(actor),
      TAB[tab](actor, now),
      ...(category.length
        ? [Prisma.sql`a.category = any(${category}::text[]::announcement_category[])`]
        : []),
      ...searchWords(q).map((word) => Prisma.sql`a.search_text like ${`%${word}%`}`),
    ],
    " and ",
  );
}

/** Each word must occur in the title or the text; `%` and `_` are ordinary characters here. */
const searchWords = (q: string): string[] =>
  q
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => word.replace(/[\\%_]/g, "\\$&"));
