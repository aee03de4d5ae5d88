import type { Actor } from "@/lib/platform/actor";
import { type Db, prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { type Amount, percentOf, sumOf } from "./amount";
import { EXPECTED_COST, IS_COSTED, IS_EXPECTED, SPENT_AT } from "./cost-rules";
import { type Month, monthOf, monthsUntil, monthWindow } from "./month";
import { assertManagesMoney } from "./permissions";

export type ReachedThreshold = { threshold: number; reachedAt: Date };

type Costs = {
  /** Null: nobody has set one. */
  budget: Amount | null;
  spent: Amount;
  expected: Amount;
  /** Requests that cost something in the month, and open ones expected to. */
  jobs: number;
  open: number;
  /** Over those of `jobs` that had an estimate as well. */
  compared: { jobs: number; estimated: Amount; actual: Amount };
};

/** `used` is spent and expected together; `percent` its share of the budget, rounded down (null without one). */
export type CostLine = Costs & { used: Amount; percent: number | null };
export type CategoryCosts = CostLine & { categoryId: string; category: string; alerts: ReachedThreshold[] };

export type CostSummary = {
  month: Month;
  /** Only the present month has expected costs. */
  isPresent: boolean;
  categories: CategoryCosts[];
  total: CostLine;
};

/** What each category cost in a month, against its budget: the present month unless another is named. */
export async function getCostSummary(actor: Actor, month?: Month, now = new Date()): Promise<CostSummary> {
  assertManagesMoney(actor);
  const { timeZone } = await readSettings();
  const present = monthOf(now, timeZone);
  const chosen = month ?? present;
  return readCostSummary(prisma, { month: chosen, isPresent: chosen === present, timeZone });
}

/** The same for whoever has asked already who may see it: the committee's pack. */
export async function readCostSummary(
  db: Db,
  { month, isPresent, timeZone }: { month: Month; isPresent: boolean; timeZone: string },
): Promise<CostSummary> {
  const rows = await readCosts(db, monthWindow(month, timeZone), isPresent);
  const categories = rows.map(({ alerts, ...row }) => ({
    ...lineOf(row),
    alerts: alerts.map(({ threshold, at }) => ({ threshold, reachedAt: new Date(at) })),
  }));
  return { month, isPresent, categories, total: lineOf(totalOf(rows)) };
}

type Row = Costs & { categoryId: string; category: string; alerts: { threshold: number; at: string }[] };

/** Categories in use, and those that had a budget or cost something then. */
const readCosts = (db: Db, { month, from, to }: ReturnType<typeof monthWindow>, isPresent: boolean) =>
  db.$queryRaw<Row[]>`
    with spent as (
      select r.category_id, sum(r.actual_cost) as amount, count(*)::int as jobs,
        count(r.estimated_cost)::int as compared, sum(r.estimated_cost) as estimated,
        sum(r.actual_cost) filter (where r.estimated_cost is not null) as actual
      from maintenance_requests r
      where ${IS_COSTED} and ${SPENT_AT} >= ${from} and ${SPENT_AT} < ${to}
      group by r.category_id
    ), expected as (
      select r.category_id, sum(${EXPECTED_COST}) as amount, count(*)::int as open
      from maintenance_requests r
      where ${IS_EXPECTED} and ${isPresent}
      group by r.category_id
    )
    select c.id as "categoryId", c.name::text as category, b.amount::text as budget,
      coalesce(spent.amount, 0)::numeric(14, 2)::text as spent, coalesce(spent.jobs, 0) as jobs,
      coalesce(expected.amount, 0)::numeric(14, 2)::text as expected, coalesce(expected.open, 0) as open,
      json_build_object('jobs', coalesce(spent.compared, 0),
        'estimated', coalesce(spent.estimated, 0)::numeric(14, 2)::text,
        'actual', coalesce(spent.actual, 0)::numeric(14, 2)::text) as compared,
      (select coalesce(json_agg(json_build_object('threshold', a.threshold,
          'at', to_char(a.reached_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by a.threshold), '[]')
        from budget_alerts a where a.budget_id = b.id) as alerts
    from maintenance_categories c
    left join budgets b on b.category_id = c.id and b.month = ${`${month}-01`}::date
    left join spent on spent.category_id = c.id
    left join expected on expected.category_id = c.id
    where c.is_active or b.id is not null or spent.jobs > 0 or expected.open > 0
    order by c.name`;

function lineOf<C extends Costs>(costs: C): C & { used: Amount; percent: number | null } {
  const used = sumOf([costs.spent, costs.expected]);
  return { ...costs, used, percent: costs.budget === null ? null : percentOf(used, costs.budget) };
}

function totalOf(rows: Row[]): Costs {
  const budgets = rows.flatMap(({ budget }) => budget ?? []);
  const count = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  return {
    budget: budgets.length > 0 ? sumOf(budgets) : null,
    spent: sumOf(rows.map(({ spent }) => spent)),
    expected: sumOf(rows.map(({ expected }) => expected)),
    jobs: count(({ jobs }) => jobs),
    open: count(({ open }) => open),
    compared: {
      jobs: count(({ compared }) => compared.jobs),
      estimated: sumOf(rows.map(({ compared }) => compared.estimated)),
      actual: sumOf(rows.map(({ compared }) => compared.actual)),
    },
  };
}

export type MonthCosts = { month: Month; spent: Amount; jobs: number; budget: Amount | null };

/** What each of the last months cost altogether, oldest first: the year up to and with `month`. */
export async function listCostTrend(
  actor: Actor,
  month?: Month,
  now = new Date(),
  count = 12,
): Promise<MonthCosts[]> {
  assertManagesMoney(actor);
  const { timeZone } = await readSettings();
  const windows = monthsUntil(month ?? monthOf(now, timeZone), count).map((each) =>
    monthWindow(each, timeZone),
  );
  return prisma.$queryRaw<MonthCosts[]>`
    select w.month, coalesce(spent.amount, 0)::numeric(14, 2)::text as spent, spent.jobs,
      (select sum(b.amount)::text from budgets b where b.month = (w.month || '-01')::date) as budget
    from jsonb_to_recordset(${JSON.stringify(windows)}::jsonb) as w(month text, "from" timestamptz, "to" timestamptz)
    cross join lateral (
      select sum(r.actual_cost) as amount, count(*)::int as jobs from maintenance_requests r
      where ${IS_COSTED} and ${SPENT_AT} >= w."from" and ${SPENT_AT} < w."to") as spent
    order by w.month`;
}
