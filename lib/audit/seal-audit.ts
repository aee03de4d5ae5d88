import type { Actor } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { assertMayReadAudit } from "./permissions";

/** Entries in one seal at most, so that one is made in about a second. */
const BATCH = 20_000;

/** What the first seal follows. */
export const BEGINNING = "the first seal of the audit";

export type Sealed = {
  /** Entries in the new seal. */
  sealed: number;
  /** There are more that could be sealed at once. */
  more: boolean;
  /** A transaction that began before still runs: what it may yet commit must not be missed. */
  waiting: boolean;
};

/**
 * Seals the entries since the last seal. Ids come from a sequence and transactions commit out of order, so a range of
 * ids is complete only when everybody who may have taken one of them has ended: a mark notes how far the sequence
 * stands and which transaction comes next, and the seal is made (now or by a later call) when all earlier ones ended.
 */
export async function sealAudit(actor: Actor, now = new Date()): Promise<Sealed> {
  assertMayReadAudit(actor);
  return transact(actor, async (tx) => {
    await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('khaki.audit_seal'))`;
    const mark = await findMark(tx);
    const { toId, nextXid } = mark ?? (await newMark(tx));
    if (!(await haveEnded(tx, nextXid))) {
      if (!mark) await keepMark(tx, { toId, nextXid }, now);
      return { sealed: 0, more: false, waiting: true };
    }
    const { count, reached } = await seal(tx, toId, now);
    const more = reached < toId;
    if (!more && mark) await tx.auditMark.deleteMany();
    if (more && !mark) await keepMark(tx, { toId, nextXid }, now);
    return { sealed: count, more, waiting: false };
  });
}

type Mark = { toId: bigint; nextXid: bigint };

/** Transaction numbers of a restored database begin anew: a mark from before says nothing then. */
async function findMark(tx: Tx): Promise<Mark | undefined> {
  const [mark] = await tx.$queryRaw<Mark[]>`
    select to_id as "toId", next_xid as "nextXid" from audit_marks
    where next_xid <= pg_snapshot_xmax(pg_current_snapshot())::text::bigint`;
  return mark;
}

/**
 * First the sequence, then a transaction number: whoever has taken an id up to here has a lower number. (It is this
 * transaction's own, given out by this very call: nothing may be written before it.)
 */
async function newMark(tx: Tx): Promise<Mark> {
  const [sequence] = await tx.$queryRaw<[{ toId: bigint }]>`
    select case when is_called then last_value else 0 end as "toId" from audit_entries_id_seq`;
  const [next] = await tx.$queryRaw<[{ nextXid: bigint }]>`
    select pg_current_xact_id()::text::bigint as "nextXid"`;
  return { toId: sequence.toId, nextXid: next.nextXid };
}

const keepMark = (tx: Tx, mark: Mark, markedAt: Date) =>
  tx.auditMark.upsert({
    where: { id: 1 },
    create: { ...mark, markedAt },
    update: { ...mark, markedAt },
  });

async function haveEnded(tx: Tx, nextXid: bigint): Promise<boolean> {
  const [horizon] = await tx.$queryRaw<[{ xid: bigint }]>`
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xid`;
  return horizon.xid >= nextXid;
}

/** One statement: gathers, hashes and chains. No entries, no seal. */
async function seal(tx: Tx, toId: bigint, now: Date): Promise<{ count: number; reached: bigint }> {
  const [made] = await tx.$queryRaw<{ count: number; reached: bigint }[]>`
    with last as (
      select coalesce(s.id, 0) as id, coalesce(s.to_id, 0) as to_id,
        coalesce(s.hash, sha256(convert_to(${BEGINNING}, 'UTF8'))) as hash
      from (select 1) one
      left join lateral (select id, to_id, hash from audit_seals order by id desc limit 1) s on true),
    batch as (
      select e.id, audit_entry_hash(e) as hash from audit_entries e
      where e.id > (select to_id from last) and e.id <= ${toId} order by e.id limit ${BATCH}),
    gathered as (
      select array_agg(id order by id) as ids, array_agg(hash order by id) as hashes, count(*)::int as count,
        case when count(*) < ${BATCH} then ${toId}::bigint else max(id) end as reached
      from batch)
    insert into audit_seals (id, from_id, to_id, count, entry_ids, entry_hashes, previous_hash, hash, sealed_at)
    select last.id + 1, last.to_id, reached, count, ids, hashes, last.hash,
      audit_seal_hash(last.id + 1, last.to_id, reached, ${now}::timestamptz, last.hash, ids, hashes), ${now}::timestamptz
    from last, gathered where count > 0
    returning count, to_id as reached`;
  return made ?? { count: 0, reached: toId };
}
