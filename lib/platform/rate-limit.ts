import { Prisma } from "@/lib/generated/prisma/client";
import { rateLimited } from "./errors";
import { pool, type Tx } from "./prisma";

/** `limit` uses per `seconds`, shared by all processes (a row in PostgreSQL). */
export type RateRule = { name: string; limit: number; seconds: number };
/** Uses that are left, and the seconds until they begin anew. */
export type Allowance = { left: number; seconds: number };

type Counted = { count: number; wait: number };

/**
 * Counts one use and refuses the one past the limit. Outside any transaction on purpose: a refused operation that
 * rolls back must still have counted.
 */
export async function consume(rule: RateRule, who: string): Promise<Allowance> {
  const { text, values } = counting(rule, who);
  const { rows } = await pool.query<Counted>({ name: "count_use", text, values });
  return allowanceOf(rule, rows);
}

/**
 * Counts what is done, not what is tried: with the verb's own commit, and so not when a repeated call gets the first
 * one's answer. On the transaction's connection: those that wait for one another must not need a second one.
 */
export async function consumeWithin(tx: Tx, rule: RateRule, who: string): Promise<Allowance> {
  return allowanceOf(rule, await tx.$queryRaw<Counted[]>(counting(rule, who)));
}

const counting = (rule: RateRule, who: string) => Prisma.sql`
  insert into rate_limits as r (key, count, expires_at)
  values (${keyOf(rule, who)}, 1, now() + ${rule.seconds}::int * interval '1 second')
  on conflict (key) do update set
    count = case when r.expires_at <= now() then 1 else r.count + 1 end,
    expires_at = case when r.expires_at <= now() then excluded.expires_at else r.expires_at end
  returning count, greatest(1, ceil(extract(epoch from expires_at - now())))::int as wait`;

function allowanceOf(rule: RateRule, rows: Counted[]): Allowance {
  const { count, wait } = rows[0] as Counted;
  if (count > rule.limit) throw rateLimited(wait, rule.name);
  return { left: rule.limit - count, seconds: Math.min(wait, rule.seconds) };
}

/** Forgets the count, for instance of failed sign-ins after a good one. */
export async function forgive(rule: RateRule, who: string): Promise<void> {
  await pool.query("delete from rate_limits where key = $1", [keyOf(rule, who)]);
}

/** Takes one use back: what was counted turned out to be welcome. */
export async function giveBack(rule: RateRule, who: string): Promise<void> {
  await pool.query("update rate_limits set count = greatest(count - 1, 0) where key = $1", [
    keyOf(rule, who),
  ]);
}

const keyOf = (rule: RateRule, who: string) => `${rule.name}:${who.toLowerCase()}`;
