import type { Actor } from "@/lib/platform/actor";
import { sha256 } from "@/lib/platform/ids";
import { prisma } from "@/lib/platform/prisma";
import { checkHeads } from "./check-heads";
import type { SignedHead } from "./head";
import { assertMayReadAudit } from "./permissions";
import type { Problem } from "./problem";
import { BEGINNING } from "./seal-audit";

/** Entries compared in one query. */
const STRIDE = 50_000;
/** What a report lists; more are counted. */
const LISTED = 1_000;

export type Verification = {
  isIntact: boolean;
  /** Entries that were compared, and the seals they are in. */
  entries: number;
  seals: number;
  /** Newer than the last seal: not protected yet. */
  unsealed: number;
  /** Heads whose signature and seal were checked. */
  heads: number;
  /** The first of them, in the order of the chain. */
  problems: Problem[];
  problemCount: number;
};

/**
 * Walks the whole chain: every seal follows from the one before, every entry is as it was sealed, none is missing and
 * none was put between; every signed head (the stored ones and those given) still is part of the chain.
 */
export async function verifyAudit(
  actor: Actor,
  { heads = [] }: { heads?: readonly SignedHead[] } = {},
): Promise<Verification> {
  assertMayReadAudit(actor);
  const problems: Problem[] = [];
  const walk = { id: 0, toId: 0n, hash: sha256(BEGINNING), entries: 0, seals: 0 };
  for (;;) {
    const seals = await nextSeals(walk.id);
    if (!seals.length) break;
    problems.push(...(await changedEntries(seals)));
    for (const seal of seals) {
      problems.push(...follows(seal, walk));
      Object.assign(walk, { id: seal.id, toId: seal.toId, hash: seal.hash });
      walk.entries += seal.count;
      walk.seals++;
    }
  }
  problems.push(...(await entriesBefore(1n)));
  const checked = await checkHeads(heads);
  problems.push(...checked.problems);
  return {
    isIntact: problems.length === 0,
    entries: walk.entries,
    seals: walk.seals,
    unsealed: await prisma.auditEntry.count({ where: { id: { gt: walk.toId } } }),
    heads: checked.count,
    problems: problems.slice(0, LISTED),
    problemCount: problems.length,
  };
}

type Seal = {
  id: number;
  fromId: bigint;
  toId: bigint;
  count: number;
  previousHash: string;
  hash: string;
  /** Its hash still is the hash of what it says. */
  isWhole: boolean;
};

/** As many of the next seals as hold about a stride of entries. */
async function nextSeals(after: number): Promise<Seal[]> {
  return prisma.$queryRaw`
    with next as (
      select id, sum(count) over (order by id) - count as before
      from (select id, count from audit_seals where id > ${after} order by id limit 1000) page)
    select s.id, s.from_id as "fromId", s.to_id as "toId", s.count,
      encode(s.previous_hash, 'hex') as "previousHash", encode(s.hash, 'hex') as hash,
      s.count = cardinality(s.entry_ids) and s.hash = audit_seal_hash(
        s.id, s.from_id, s.to_id, s.sealed_at, s.previous_hash, s.entry_ids, s.entry_hashes) as "isWhole"
    from next join audit_seals s using (id) where before < ${STRIDE} order by s.id`;
}

function follows(seal: Seal, before: { id: number; toId: bigint; hash: string }): Problem[] {
  const problems: Problem[] = [];
  if (seal.id !== before.id + 1)
    problems.push({ kind: "seal-removed", seal: before.id + 1, upTo: seal.id - 1 });
  else if (seal.fromId !== before.toId || seal.previousHash !== before.hash)
    problems.push({ kind: "chain-broken", seal: seal.id });
  if (!seal.isWhole) problems.push({ kind: "seal-changed", seal: seal.id });
  return problems;
}

type Found = { id: bigint; seal: number | null; what: "entry-changed" | "entry-removed" | "entry-inserted" };

/** Each entry beside its hash in the seal; those in no seal's range belong to a removed seal. */
async function changedEntries(seals: Seal[]): Promise<Problem[]> {
  const first = seals[0] as Seal;
  const last = seals.at(-1) as Seal;
  const found = await prisma.$queryRaw<Found[]>`
    with kept as (
      select k.id, k.hash, s.id as seal
      from audit_seals s, unnest(s.entry_ids, s.entry_hashes) k(id, hash)
      where s.id between ${first.id} and ${last.id}),
    here as (
      select e.id, audit_entry_hash(e) as hash from audit_entries e
      where e.id > ${first.fromId} and e.id <= ${last.toId})
    select coalesce(kept.id, here.id) as id, seal,
      case when here.id is null then 'entry-removed' when kept.id is null then 'entry-inserted'
        else 'entry-changed' end as what
    from kept full join here on here.id = kept.id
    where kept.hash is distinct from here.hash
    order by 1 limit ${LISTED}`;
  return found.flatMap(({ id, seal, what }) => {
    const within = seal ?? seals.find((each) => each.fromId < id && id <= each.toId)?.id;
    return within === undefined ? [] : [{ kind: what, entry: String(id), seal: within }];
  });
}

/** The sequence begins at 1. */
async function entriesBefore(id: bigint): Promise<Problem[]> {
  const rows = await prisma.auditEntry.findMany({
    where: { id: { lt: id } },
    select: { id: true },
    take: LISTED,
  });
  return rows.map((row) => ({ kind: "entry-inserted", entry: String(row.id), seal: 1 }));
}
