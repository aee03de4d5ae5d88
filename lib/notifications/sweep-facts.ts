import type { Db } from "@/lib/platform/prisma";
import { listSingles, type SingleFact } from "./sweep-singles";

/** Up to so many escalations of one sweep are told one by one; more of them are one notification. */
export const DIGEST_ABOVE = 5;

export type Digest = {
  /** Of the whole estate, all on the reader's own desk, or of people who report to the reader (and the reader). */
  scope: "estate" | "own" | "team";
  requests: number;
  /** How many have reached level 1, level 2, and level 3 or more. */
  levels: [first: number, second: number, third: number];
  raised: number;
  reassigned: number;
  /** Level 3 or more, and nobody else took them. */
  undecided: number;
  hasEmergency: boolean;
};

export type DigestFacts = { digest: Digest };

/** What one person beside the facility managers hears of: a few requests each for itself, or a digest. */
export type PersonalFact = { userId: string; digest: Digest | null; requestIds: string[] };

/** What one sweep escalated. Only what is told one by one is read one by one, however much there is. */
export type SweepFacts = {
  sweepId: string;
  estate: Digest;
  /** Assignees and their superiors; facility managers hear of everything. Empty while nobody needs a digest. */
  personal: PersonalFact[];
  singles: SingleFact[];
};

export async function loadSweepFacts(db: Db, sweepId: string): Promise<SweepFacts | null> {
  const estate = await measureSweep(db, sweepId);
  if (estate.requests === 0) return null;
  const personal = estate.requests > DIGEST_ABOVE ? await listPersonal(db, sweepId) : [];
  const wanted = estate.requests > DIGEST_ABOVE ? personal.flatMap(({ requestIds }) => requestIds) : null;
  return { sweepId, estate, personal, singles: await listSingles(db, sweepId, wanted) };
}

type Counted = Omit<Digest, "scope" | "levels"> & { first: number; second: number; third: number };

const digestOf = (scope: Digest["scope"], { first, second, third, ...counts }: Counted): Digest => ({
  scope,
  levels: [first, second, third],
  ...counts,
});

async function measureSweep(db: Db, sweepId: string): Promise<Digest> {
  const [counted] = await db.$queryRaw<[Counted]>`
    with escalated as (
      select (inputs ->> 'level')::int as level, (inputs ->> 'toPriority')::int as priority,
        inputs ->> 'toPriority' > inputs ->> 'fromPriority' as raised,
        inputs ->> 'reassignedTo' is not null as reassigned
      from decisions where kind = 'ESCALATION' and batch_id = ${sweepId}::uuid
    )
    select count(*)::int as requests, count(*) filter (where level = 1)::int as first,
      count(*) filter (where level = 2)::int as second, count(*) filter (where level >= 3)::int as third,
      count(*) filter (where raised)::int as raised, count(*) filter (where reassigned)::int as reassigned,
      count(*) filter (where level >= 3 and not reassigned)::int as undecided,
      coalesce(bool_or(priority = 4), false) as "hasEmergency"
    from escalated`;
  return digestOf("estate", counted);
}

/** Who is relieved hears of that by the assignment itself. */
async function listPersonal(db: Db, sweepId: string): Promise<PersonalFact[]> {
  const rows = await db.$queryRaw<
    (Counted & { userId: string; isOwn: boolean; requestIds: string[] | null })[]
  >`
    with escalated as materialized (
      select split_part(subject, ':', 2) as request_id, person_id, inputs -> 'superiorIds' as superiors,
        (inputs ->> 'level')::int as level, (inputs ->> 'toPriority')::int as priority,
        inputs ->> 'toPriority' > inputs ->> 'fromPriority' as raised,
        inputs ->> 'reassignedTo' is not null as reassigned
      from decisions where kind = 'ESCALATION' and batch_id = ${sweepId}::uuid
    ), hearer as (
      select person_id as user_id, true as is_own, e.* from escalated e where not reassigned
      union all
      select superior::uuid, false, e.* from escalated e, jsonb_array_elements_text(e.superiors) superior
    )
    select user_id as "userId", bool_and(is_own) as "isOwn", count(*)::int as requests,
      count(*) filter (where level = 1)::int as first, count(*) filter (where level = 2)::int as second,
      count(*) filter (where level >= 3)::int as third, count(*) filter (where raised)::int as raised,
      count(*) filter (where reassigned)::int as reassigned,
      count(*) filter (where level >= 3 and not reassigned)::int as undecided,
      bool_or(priority = 4) as "hasEmergency",
      case when count(*) <= ${DIGEST_ABOVE}::int then array_agg(request_id) end as "requestIds"
    from hearer
    where user_id not in (select user_id from staff where role = 'FACILITY_MANAGER' and is_active)
    group by user_id
    order by user_id`;
  return rows.map(({ userId, isOwn, requestIds, ...counted }) => ({
    userId,
    digest: requestIds ? null : digestOf(isOwn ? "own" : "team", counted),
    requestIds: requestIds ?? [],
  }));
}
