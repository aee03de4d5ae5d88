import type { Actor } from "@/lib/platform/actor";
import { type Db, prisma } from "@/lib/platform/prisma";
import { people, reached } from "./audience";
import type { Audience } from "./audience-label";
import { assertMaySend } from "./permissions";
import type { CountAudienceInput } from "./schema";

/** How many people an announcement to this audience would reach now. */
export async function countAudience(actor: Actor, input: CountAudienceInput): Promise<number> {
  assertMaySend(actor);
  return countReached(prisma, input);
}

export async function countReached(db: Db, { audience, blocks }: Audience): Promise<number> {
  const [{ count }] = await db.$queryRaw<[{ count: number }]>`
    select count(*)::int as count
    from (select ${audience}::announcement_audience as audience, ${blocks}::text[] as blocks) a
    join ${people} p on ${reached}`;
  return count;
}

/** Where people live now: what an audience can be narrowed to. */
export async function listBlocks(actor: Actor): Promise<string[]> {
  assertMaySend(actor);
  const rows = await prisma.$queryRaw<{ block: string }[]>`
    select distinct p.block from ${people} p where p.block is not null order by 1`;
  return rows.map(({ block }) => block);
}
