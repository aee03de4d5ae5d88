import { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { mayManageJobs } from "./permissions";
import { presentable, presentableError, presentableMessage } from "./presentable";
import type { RunStatus } from "./run-status";
import type { RunsInput } from "./schema";

const PAGE_SIZE = 25;

export type RunRow = {
  id: string;
  functionId: string;
  eventName: string;
  status: RunStatus;
  /** How often the step that is due was tried and failed. */
  attempt: number;
  createdAt: Date;
  endedAt: Date | null;
};

/** Newest first; `after` is the last run of the page before. */
export async function listRuns(actor: Actor, input: RunsInput) {
  if (!mayManageJobs(actor)) throw notFound("page");
  const { function: functionId, status, after } = input;
  const conditions = [
    ...(functionId ? [Prisma.sql`function_id = ${functionId}`] : []),
    ...(status ? [Prisma.sql`status = ${status}`] : []),
    ...(after
      ? [Prisma.sql`(created_at, id) < (select created_at, id from jobs.run where id = ${after})`]
      : []),
  ];
  const where = conditions.length ? Prisma.sql`where ${Prisma.join(conditions, " and ")}` : Prisma.empty;
  const rows = await prisma.$queryRaw<RunRow[]>`
    select id, function_id as "functionId", event ->> 'name' as "eventName", status, attempt,
      created_at as "createdAt", ended_at as "endedAt"
    from jobs.run ${where} order by created_at desc, id desc limit ${PAGE_SIZE + 1}`;
  const runs = rows.slice(0, PAGE_SIZE);
  return { runs, next: rows.length > PAGE_SIZE ? runs.at(-1)?.id : undefined };
}

/** The functions to choose from. */
export async function listFunctionIds(actor: Actor): Promise<string[]> {
  if (!mayManageJobs(actor)) throw notFound("page");
  const rows = await prisma.$queryRaw<{ id: string }[]>`select id from jobs.function order by id`;
  return rows.map(({ id }) => id);
}

/** One run as an administrator may see it: ids and codes of its data, its errors without addresses. */
export async function getRun(actor: Actor, runId: string) {
  if (!mayManageJobs(actor)) throw notFound("run");
  const [[run], steps, [due]] = await Promise.all([findRun(runId), findSteps(runId), findDue(runId)]);
  if (!run) throw notFound("run");
  const { event, output, ...rest } = run;
  const failed = run.status === "failed" || run.status === "dismissed";
  return {
    ...rest,
    event: { id: event.id, name: event.name, data: presentable(event.data) },
    result: failed || output === null ? undefined : presentable(output),
    error: failed ? presentableError(output) : null,
    steps: steps.map(presentableStep),
    due: due ? { ...due, error: due.error && presentableMessage(due.error) } : null,
  };
}

export type RunDetail = Awaited<ReturnType<typeof getRun>>;

type Found = RunRow & {
  event: { id: string; name: string; data?: unknown };
  output: unknown;
  maxAttempts: number | null;
  dismissedAt: Date | null;
  dismissedBy: string | null;
  againOf: string | null;
  ranAgainAs: string | null;
};

function findRun(runId: string) {
  return prisma.$queryRaw<Found[]>`
    select r.id, r.function_id as "functionId", r.event ->> 'name' as "eventName", r.status, r.attempt,
      r.created_at as "createdAt", r.ended_at as "endedAt", r.event, r.output, f.attempts as "maxAttempts",
      r.dismissed_at as "dismissedAt", u.name as "dismissedBy", earlier.id as "againOf", later.id as "ranAgainAs"
    from jobs.run r
    left join jobs.function f on f.id = r.function_id
    left join users u on u.id = r.dismissed_by_id
    left join jobs.run earlier on earlier.id = r.again_of
    left join jobs.run later on later.again_of = r.id
    where r.id = ${runId}`;
}

type Step = {
  id: string;
  op: string;
  name: string | null;
  attempt: number;
  state: { type: "data"; data: unknown } | { type: "error"; error: unknown } | null;
  savedAt: Date | null;
};

function findSteps(runId: string) {
  return prisma.$queryRaw<Step[]>`
    select s.id, s.op, s.name, s.attempt, s.state, s.saved_at as "savedAt"
    from jobs.step s join jobs.run r on r.id = s.run_id
    where s.run_id = ${runId} order by s.saved_at nulls last, array_position(r.stack, s.id), s.id`;
}

function presentableStep({ state, ...step }: Step) {
  return {
    ...step,
    result: state?.type === "data" && state.data !== null ? presentable(state.data) : undefined,
    error: state?.type === "error" ? presentableError(state.error) : null,
  };
}

/** What of the run waits in the queue: its next try, its sleep. */
function findDue(runId: string) {
  return prisma.$queryRaw<{ at: Date; inHand: boolean; attempts: number; error: string | null }[]>`
    select run_at as at, locked_by is not null as "inHand", attempts, split_part(last_error, E'\n', 1) as error
    from jobs.task where kind in ('call_function', 'wake_run') and payload ->> 'runId' = ${runId}
    order by run_at limit 1`;
}
