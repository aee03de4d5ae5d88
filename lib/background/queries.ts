import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { mayManageJobs } from "./permissions";
import { presentableMessage } from "./presentable";
import type { EngineKind, RunStatus } from "./run-status";

export type Overview = {
  /** Work that could be done now, in hand or not. */
  due: number;
  inHand: number;
  /** Sleeps and repetitions that wait for their time. */
  later: number;
  /** Since when the oldest piece of due work waits to be taken. */
  oldestDueAt: Date | null;
  running: number;
  failed: number;
  /** Processes that do background work now. */
  workers: number;
  /** Null before any process has started. */
  engine: EngineKind | null;
};

/** The state of the queue in one look. */
export async function getOverview(actor: Actor, now = new Date()): Promise<Overview> {
  if (!mayManageJobs(actor)) throw notFound("page");
  const [overview] = await prisma.$queryRaw<Overview[]>`
    select count(*) filter (where kind <> 'cron_tick' and run_at <= ${now})::int as due,
      count(*) filter (where locked_by is not null)::int as "inHand",
      count(*) filter (where kind <> 'cron_tick' and run_at > ${now})::int as later,
      min(run_at) filter (where kind <> 'cron_tick' and run_at <= ${now} and locked_by is null) as "oldestDueAt",
      (select count(*)::int from jobs.run where status = 'running') as running,
      (select count(*)::int from jobs.run where status = 'failed') as failed,
      (select count(*)::int from pg_stat_activity
        where datname = current_database() and application_name = 'khaki-jobs') as workers,
      (select min(engine) from jobs.function) as engine
    from jobs.task`;
  return overview as Overview;
}

export type FunctionRow = {
  id: string;
  events: string[];
  crons: string[];
  running: number;
  completed: number;
  failed: number;
  dismissed: number;
  /** From the event to the end, the middle one of the completed runs. */
  medianMs: number | null;
  lastRunId: string | null;
  lastRunAt: Date | null;
  lastStatus: RunStatus | null;
  /** Of the schedule; null for what has none, and when an Inngest server keeps it. */
  nextRunAt: Date | null;
};

/** Every function with its runs since then, its last run and, for a schedule, the next; failures and the busiest first. */
export async function listFunctions(actor: Actor, since: Date): Promise<FunctionRow[]> {
  if (!mayManageJobs(actor)) throw notFound("page");
  return prisma.$queryRaw<FunctionRow[]>`
    select f.id, f.events, f.crons,
      coalesce(n.running, 0) as running, coalesce(n.completed, 0) as completed,
      coalesce(n.failed, 0) as failed, coalesce(n.dismissed, 0) as dismissed, n."medianMs",
      last.id as "lastRunId", last.created_at as "lastRunAt", last.status as "lastStatus",
      tick.run_at as "nextRunAt"
    from jobs.function f
    left join (
      select function_id,
        count(*) filter (where status = 'running')::int as running,
        count(*) filter (where status = 'completed')::int as completed,
        count(*) filter (where status = 'failed')::int as failed,
        count(*) filter (where status = 'dismissed')::int as dismissed,
        percentile_cont(0.5) within group (order by extract(epoch from ended_at - created_at) * 1000)
          filter (where status = 'completed') as "medianMs"
      from jobs.run where created_at >= ${since} group by function_id
    ) n on n.function_id = f.id
    left join lateral (
      select id, created_at, status from jobs.run r where r.function_id = f.id
      order by r.created_at desc, r.id desc limit 1
    ) last on true
    left join (
      select payload ->> 'functionId' as function_id, min(run_at) as run_at
      from jobs.task where kind = 'cron_tick' group by 1
    ) tick on tick.function_id = f.id
    order by coalesce(n.failed, 0) desc, coalesce(n.running, 0) + coalesce(n.completed, 0) desc, f.id`;
}

export type HeldUpTask = {
  id: string;
  kind: string;
  /** The activity's name or the run's id, whichever the task has. */
  about: string | null;
  attempts: number;
  nextTryAt: Date;
  error: string;
};

/** Work that failed for a reason outside of the functions (the database, the Inngest server) and will be repeated. */
export async function listHeldUp(actor: Actor): Promise<HeldUpTask[]> {
  if (!mayManageJobs(actor)) throw notFound("page");
  const tasks = await prisma.$queryRaw<HeldUpTask[]>`
    select id::text, kind, coalesce(payload ->> 'name', payload ->> 'runId') as about, attempts,
      run_at as "nextTryAt", split_part(last_error, E'\n', 1) as error
    from jobs.task where last_error is not null order by run_at, id limit ${MOST_HELD_UP}`;
  return tasks.map((task) => ({ ...task, error: presentableMessage(task.error) }));
}

const MOST_HELD_UP = 10;
