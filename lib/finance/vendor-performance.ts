import { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { type Amount, percentOf } from "./amount";
import { assertManagesMoney } from "./permissions";

/** How a vendor does. Null is "no data", never zero; each figure names how many jobs it rests on. */
export type VendorPerformance = {
  /** Requests the vendor was engaged on, without cancelled ones; `open` of them are not resolved yet. */
  jobs: number;
  open: number;
  /** Of jobs with an actual cost. */
  meanCost: Amount | null;
  costed: number;
  /** What was spent in percent of what was estimated, over jobs with both: 112 is 12 % over. */
  costToEstimate: number | null;
  compared: number;
  /** Resolved by their estimated completion, in percent of those resolved that had one. */
  onTimePercent: number | null;
  timed: number;
  /** Mean of the stars that were given for the vendor's work. */
  rating: number | null;
  rated: number;
};

export type VendorWithPerformance = {
  id: string;
  name: string;
  trade: string;
  performance: VendorPerformance;
};

/** Active vendors with jobs, those with the most first. */
export async function listVendorPerformance(actor: Actor, take = 10): Promise<VendorWithPerformance[]> {
  assertManagesMoney(actor);
  const rows = await prisma.$queryRaw<({ id: string; name: string; trade: string } & Sample)[]>`
    select v.id, v.name::text, v.trade, sample.* from vendors v cross join lateral (${sampleOfVendor}) as sample
    where v.is_active and sample.jobs > 0
    order by sample.jobs desc, v.name
    limit ${take}`;
  return rows.map(({ id, name, trade, ...sample }) => ({
    id,
    name,
    trade,
    performance: performanceOf(sample),
  }));
}

export type Sample = {
  jobs: number;
  open: number;
  costed: number;
  meanCost: Amount | null;
  compared: number;
  estimated: Amount;
  actual: Amount;
  timed: number;
  onTime: number;
  rated: number;
  ratingSum: number;
};

/** What the database counts, of the vendor `v` around it: whole numbers and exact sums. */
export const sampleOfVendor = Prisma.sql`
  select count(*)::int as jobs, count(*) filter (where r.resolved_at is null)::int as open,
    count(r.actual_cost)::int as costed, round(avg(r.actual_cost), 2)::text as "meanCost",
    count(r.actual_cost) filter (where r.estimated_cost is not null)::int as compared,
    coalesce(sum(r.estimated_cost) filter (where r.actual_cost is not null), 0)::numeric(14, 2)::text as estimated,
    coalesce(sum(r.actual_cost) filter (where r.estimated_cost is not null), 0)::numeric(14, 2)::text as actual,
    count(*) filter (where r.resolved_at is not null and r.estimated_completion is not null)::int as timed,
    count(*) filter (where r.resolved_at <= r.estimated_completion)::int as "onTime",
    count(r.vendor_rating)::int as rated, coalesce(sum(r.vendor_rating), 0)::int as "ratingSum"
  from maintenance_requests r
  where r.vendor_id = v.id and r.cancelled_at is null`;

export const performanceOf = (sample: Sample): VendorPerformance => ({
  jobs: sample.jobs,
  open: sample.open,
  meanCost: sample.meanCost,
  costed: sample.costed,
  costToEstimate: percentOf(sample.actual, sample.estimated),
  compared: sample.compared,
  onTimePercent: sample.timed > 0 ? Math.floor((sample.onTime * 100) / sample.timed) : null,
  timed: sample.timed,
  rating: sample.rated > 0 ? sample.ratingSum / sample.rated : null,
  rated: sample.rated,
});
