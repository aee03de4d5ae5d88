import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { type FailedRun, lockFailedRun } from "./lock-failed-run";
import { markDealtWith } from "./mark-dealt-with";
import type { EngineKind } from "./run-status";
import type { AboutRunInput } from "./schema";

/**
 * Runs the failed run's function again from its beginning, and no other function that heard of the same event. The
 * new run has an event id of its own, or it would count as done; the function sees the event as it was, so that
 * what the first run did achieve (a notification, a mail) is recognised and not done twice.
 */
export async function runAgain(actor: Actor, { runId }: AboutRunInput, now = new Date()) {
  return transact(actor, async (tx) => {
    const run = await lockFailedRun(tx, actor, runId);
    const { concurrency } = await getServedFunction(tx, run.functionId);

    const ranAgainAs = await startAgain(tx, run, concurrency);
    await markDealtWith(tx, actor, run, { ranAgainAs, now });
    return { runId: ranAgainAs };
  });
}

async function getServedFunction(tx: Tx, functionId: string) {
  const [served] = await tx.$queryRaw<{ engine: EngineKind; concurrency: number | null }[]>`
    select engine, concurrency from jobs.function where id = ${functionId}`;
  if (!served)
    throw conflict(
      "background.function_gone",
      "This version of the estate has no such function any more. You can dismiss the run.",
    );
  if (served.engine === "inngest")
    throw conflict(
      "background.other_engine",
      "An Inngest server runs the background work now. Run it again there, and dismiss it here.",
    );
  return served;
}

/** As the engine starts a run (lib/jobs/embedded/run.ts): the run, and a call of its body in the function's lane. */
async function startAgain(tx: Tx, run: FailedRun, concurrency: number | null): Promise<string> {
  const id = randomUUID();
  const lane = concurrency ? run.functionId : "";
  await tx.$executeRaw`
    insert into jobs.run (id, function_id, event_id, event, again_of)
    select ${id}, function_id, (event ->> 'id') || ':again:' || ${id}, event, id from jobs.run where id = ${run.id}`;
  await tx.$queryRaw`
    select jobs.add('call_function', jsonb_build_object('runId', ${id}::text, 'stepId', 'step'), null, null, ${lane})::text`;
  return id;
}
