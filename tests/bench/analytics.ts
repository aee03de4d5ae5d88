import { getAnalytics } from "@/lib/analytics/analytics";
import { chosenPeriod, monthsUntil } from "@/lib/analytics/analytics-period";
import { readAnalyticsInput } from "@/lib/analytics/analytics-schema";
import { listFilterOptions } from "@/lib/analytics/filter-options";
import { measureEstate } from "@/lib/analytics/measure";
import { QUESTIONS } from "@/lib/analytics/questions/all";
import { ask } from "@/lib/analytics/questions/ask";
import { headlines } from "@/lib/analytics/questions/headlines";
import { pool, prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { byHand } from "./analytics-by-hand";
import { median, round } from "./measure";
import { loadPeople } from "./people";

const MOST = 2;
/** Prisma's own milliseconds are no matter of the SQL. */
const NOISE_MS = 10;
const PERIODS: Record<string, Record<string, string>> = {
  "last 30 days": {},
  "a year": { period: "year", on: "LAST_YEAR" },
  "five years": { period: "range", from: "FIVE_YEARS" },
};

type Line = {
  question: string;
  "kept ms": number;
  "counted ms": number;
  "by hand ms": number;
  ratio: number;
};

/**
 * Each question in turns: with nothing kept of months that are over, with them kept (as the page finds them), and as
 * hand-written SQL. Then the whole page's data. Answers whether counting takes at most twice as long as by hand.
 */
export async function benchAnalytics(): Promise<boolean> {
  const settings = await readSettings();
  const { manager } = await loadPeople();
  const now = new Date();
  let isQuick = true;
  for (const [name, address] of Object.entries(PERIODS)) {
    const { input } = readAnalyticsInput(withYears(address, now), settings.timeZone, now);
    const { window, before } = chosenPeriod(input, settings, now);
    const scope = {
      window,
      before,
      isCalendar: input.period === "year",
      months: monthsUntil(window, settings, now),
      filters: {},
      format: settings,
      now,
    };
    const hand = byHand(scope);
    const lines: Line[] = [];
    for (const question of [headlines, ...QUESTIONS]) {
      const product = () => ask(prisma, [question], scope);
      const sql = {
        ...(hand[question.key] as { text: string; values: unknown[] }),
        name: `${name} ${question.key}`,
      };
      const [fresh, kept, manual] = await inTurns(product, product, () => pool.query(sql));
      const ratio = round(fresh / manual);
      isQuick &&= ratio <= MOST || fresh - manual < NOISE_MS;
      lines.push({
        question: question.key,
        "kept ms": kept,
        "counted ms": fresh,
        "by hand ms": manual,
        ratio,
      });
    }
    console.log(`\n${name}: ${scope.months.length} months of trends; ratio: counted to hand-written SQL`);
    console.table(lines);
    const measured = await times(() => measureEstate(prisma, window, settings), 5);
    const page = await times(
      () => Promise.all([listFilterOptions(), getAnalytics(manager, input, settings, now)]),
      20,
    );
    console.log(
      `headline figures (measure) p50 ${median(measured)} ms · the page's data p50 ${median(page)}, p95 ${p95(page)} ms`,
    );
  }
  return isQuick;
}

const withYears = (address: Record<string, string>, now: Date) => {
  const year = now.getUTCFullYear();
  const names: Record<string, string> = { LAST_YEAR: `${year - 1}-06-15`, FIVE_YEARS: `${year - 5}-01-01` };
  return Object.fromEntries(Object.entries(address).map(([key, value]) => [key, names[value] ?? value]));
};

type Work = () => Promise<unknown>;

/** The best of several turns of each, because other work on the machine only ever adds; before each turn nothing is kept. */
async function inTurns(...works: [Work, Work, Work]): Promise<[number, number, number]> {
  const best: [number, number, number] = [Infinity, Infinity, Infinity];
  for (let turn = 0; turn < 6; turn++) {
    await prisma.monthAnswer.deleteMany();
    for (const [index, work] of works.entries())
      best[index] = Math.min(best[index] ?? Infinity, ...(await times(work, 1)));
  }
  return best;
}

async function times(work: () => Promise<unknown>, runs: number): Promise<number[]> {
  const found: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    found.push(round(performance.now() - start));
  }
  return found;
}

const p95 = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
