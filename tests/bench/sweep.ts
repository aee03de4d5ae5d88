import { escalateOverdue } from "@/lib/maintenance/sweep/escalate-overdue";
import { systemActor } from "@/lib/platform/actor";
import { pool } from "@/lib/platform/prisma";
import { captured } from "./capture";
import { round } from "./measure";
import { sweepByHand } from "./sweep-by-hand";

export type SweepResult = {
  overdue: number;
  /** Seconds for all of them, the better of two. */
  product: number;
  byHand: number;
  /** How much longer the product takes; at most 2. */
  ratio: number;
  statements: number;
  quietHourMs: number;
};

const HOUR = 3_600_000;

/** The hourly sweep over so many overdue requests, against the same work as one hand-written statement, in turns. */
export async function benchSweep(overdue: number): Promise<SweepResult> {
  await sweep(new Date(0)); // loads what the first use loads
  const times = { product: [] as number[], byHand: [] as number[] };
  for (const [round, who] of (["product", "byHand", "byHand", "product"] as const).entries()) {
    await makeOverdue(overdue);
    const now = new Date(Date.now() + round * 1000);
    const start = performance.now();
    const count = who === "product" ? await sweep(now) : await sweepByHand(now);
    times[who].push((performance.now() - start) / 1000);
    if (count !== overdue) throw new Error(`${who} escalated ${count} of ${overdue}`);
  }
  const [product, byHand] = [best(times.product), best(times.byHand)];
  const quiet = performance.now();
  await sweep(new Date());
  const quietHourMs = round(performance.now() - quiet);
  const statements = await countStatements(overdue);
  return { overdue, product, byHand, ratio: round(product / byHand), statements, quietHourMs };
}

const best = (times: number[]) => round(Math.min(...times));
const sweep = async (now: Date) => (await escalateOverdue(systemActor("bench"), now)).escalated;

async function countStatements(overdue: number) {
  await makeOverdue(overdue);
  return (await captured(() => sweep(new Date(Date.now() + HOUR)))).length;
}

/** Takes so many closed requests, spread over the years, back into work: levels 0, 1 and 3, as after a long holiday. */
async function makeOverdue(count: number) {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    await client.query(
      "update maintenance_requests set estimated_completion = null where status in ('ASSIGNED', 'IN_PROGRESS')",
    );
    const { rowCount } = await client.query(
      `update maintenance_requests r
       set status = 'IN_PROGRESS', resolved_at = null, closed_at = null, resident_rating = null, rated_at = null,
         escalation_level = case when n % 10 < 5 then 0 when n % 10 < 8 then 1 else 3 end, last_escalated_at = null
       from (select id, row_number() over () as n from (
         select id from maintenance_requests where status = 'CLOSED' and estimated_completion < now()
         order by hashtext(id::text) limit $1) picked) p
       where r.id = p.id`,
      [count],
    );
    if (rowCount !== count)
      throw new Error(`only ${rowCount} closed requests are left: fill a larger estate`);
    await client.query("truncate jobs.task");
    await client.query("commit");
    await client.query("vacuum analyze maintenance_requests");
  } finally {
    client.release();
  }
}
