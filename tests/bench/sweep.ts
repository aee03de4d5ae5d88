import { escalateOverdue } from "@/lib/maintenance/sweep/escalate-overdue";
import { systemActor } from "@/lib/platform/actor";
import { pool } from "@/lib/platform/prisma";
import { say } from "../../scripts/lib/progress.mjs";
import { captured } from "./capture";
import { round } from "./measure";
import { type ByHand, sweepByHand } from "./sweep-by-hand";

export type SweepResult = {
  overdue: number;
  /** Of them those that have not been started and go to somebody else. */
  reassigned: number;
  /** Seconds for all of them, the better of two. */
  product: number;
  byHand: number;
  /** How much longer the product takes; at most 2. */
  ratio: number;
  statements: number;
  quietHourMs: number;
};

/** One of so many has not been started. */
const STUCK = 10;

/** The hourly sweep over so many overdue requests, against the same work written as SQL by hand, in turns. */
export async function benchSweep(overdue: number): Promise<SweepResult> {
  await makeRoom(overdue);
  await pool.query(
    "update maintenance_requests set estimated_completion = null where status in ('ASSIGNED', 'IN_PROGRESS')",
  );
  await sweep(new Date(0)); // loads what the first use loads
  const reassigned = Math.floor(overdue / STUCK);
  let statements = 0;
  const times = { product: [] as number[], byHand: [] as number[] };
  for (const [turn, who] of (["product", "byHand", "byHand", "product"] as const).entries()) {
    await makeOverdue(overdue);
    const now = new Date(Date.now() + turn * 1000);
    const done = { escalated: 0, reassigned: 0 };
    const start = performance.now();
    const sent = await captured(async () =>
      Object.assign(done, who === "product" ? await sweep(now) : await sweepByHand(now)),
    );
    times[who].push((performance.now() - start) / 1000);
    say(`${who}: ${done.escalated} in ${times[who].at(-1)?.toFixed(1)} s`);
    if (who === "product") statements = sent.length;
    if (done.escalated !== overdue || done.reassigned !== reassigned)
      throw new Error(
        `${who} escalated ${done.escalated} of ${overdue}, reassigned ${done.reassigned} of ${reassigned}`,
      );
  }
  const [product, byHand] = [best(times.product), best(times.byHand)];
  const quiet = performance.now();
  await sweep(new Date());
  const quietHourMs = round(performance.now() - quiet);
  return { overdue, reassigned, product, byHand, ratio: round(product / byHand), statements, quietHourMs };
}

const best = (times: number[]) => round(Math.min(...times));
const sweep = (now: Date): Promise<ByHand> => escalateOverdue(systemActor("bench"), now);

/** The cap is what an estate may set; here it must not be what is measured. */
async function makeRoom(overdue: number) {
  await pool.query(
    `insert into settings (key, value) values ('maxConcurrentAssignments', to_jsonb($1::int))
     on conflict (key) do update set value = excluded.value`,
    [overdue * 10],
  );
}

/**
 * Takes so many closed requests, spread over the years, back into work, as after a long holiday: most in progress at
 * levels 0, 1 and 3, one of ten not started at level 2. What an earlier turn escalated is not due again for a day.
 */
async function makeOverdue(count: number) {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    const { rowCount } = await client.query(
      `update maintenance_requests r
       set status = (case when is_stuck then 'ASSIGNED' else 'IN_PROGRESS' end)::request_status,
         started_at = case when is_stuck then null else r.started_at end,
         resolved_at = null, closed_at = null, resident_rating = null, rated_at = null, vendor_rating = null,
         last_escalated_at = null,
         escalation_level = case when is_stuck then 2 when n % 10 < 5 then 0 when n % 10 < 8 then 1 else 3 end
       from (select id, row_number() over () as n, row_number() over () % ${STUCK} = 0 as is_stuck from (
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
