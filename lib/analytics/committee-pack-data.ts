import { type CostLine, readCostSummary } from "@/lib/finance/cost-summary";
import { monthsUntil, monthWindow } from "@/lib/finance/month";
import { type Db, prisma } from "@/lib/platform/prisma";
import type { Settings } from "@/lib/platform/settings";
import { type Repeats, readRepeats } from "./committee-pack-faults";
import { readUnresolved, type Unresolved } from "./committee-pack-open";
import { readSla, readTrend, type SlaLine, type TrendPoint } from "./committee-pack-sla";
import { measureEstate } from "./measure";
import type { Metrics } from "./metrics";

const TREND_MONTHS = 12;

/** Spent in the month; `percent` of the budget, null without one. */
export type PackCost = Pick<CostLine, "budget" | "spent" | "percent" | "jobs">;

/** Everything a pack says, as it is stored beside the PDF. No names and no phone numbers: flats and tickets only. */
export type PackData = {
  month: string;
  /** The estate's figures, as every page and report has them. */
  metrics: Metrics;
  before: Metrics;
  sla: SlaLine[];
  /** Twelve months up to and with this one. */
  trend: TrendPoint[];
  repeats: Repeats;
  costs: { total: PackCost; categories: ({ category: string } & PackCost)[] };
  unresolved: Unresolved;
};

/** All of it as of one moment. */
export function readPackData(month: string, settings: Settings): Promise<PackData> {
  const { timeZone } = settings;
  const window = monthWindow(month, timeZone);
  const months = monthsUntil(month, TREND_MONTHS).map((each) => monthWindow(each, timeZone));
  const before = months.at(-2) ?? window;
  return prisma.$transaction(
    async (tx) => ({
      month,
      metrics: (await measureEstate(tx, window, settings)).metrics,
      before: (await measureEstate(tx, before, settings)).metrics,
      sla: await readSla(tx, window),
      trend: await readTrend(tx, months),
      repeats: await readRepeats(tx, window),
      costs: await readCosts(tx, month, timeZone),
      unresolved: await readUnresolved(tx, window),
    }),
    { isolationLevel: "RepeatableRead", maxWait: 15_000, timeout: 60_000 },
  );
}

async function readCosts(db: Db, month: string, timeZone: string): Promise<PackData["costs"]> {
  const { total, categories } = await readCostSummary(db, { month, isPresent: false, timeZone });
  return {
    total: costOf(total),
    categories: categories.map((line) => ({ category: line.category, ...costOf(line) })),
  };
}

const costOf = ({ budget, spent, percent, jobs }: CostLine): PackCost => ({ budget, spent, percent, jobs });
