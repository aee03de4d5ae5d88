import type { Actor } from "@/lib/platform/actor";
import { conflict, notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { mayManageJobs } from "./permissions";

export type FailedRun = { id: string; functionId: string; event: { id: string } };

/** A failed run that nobody has dealt with, locked until the transaction ends. Administrators only. */
export async function lockFailedRun(tx: Tx, actor: Actor, runId: string): Promise<FailedRun> {
  if (!mayManageJobs(actor)) throw notFound("run");
  const [run] = await tx.$queryRaw<(FailedRun & { status: string })[]>`
    select id, function_id as "functionId", event, status from jobs.run where id = ${runId} for update`;
  if (!run) throw notFound("run");
  if (run.status === "dismissed")
    throw conflict("background.dealt_with", "Somebody has already dealt with this run.");
  if (run.status !== "failed") throw conflict("background.not_failed", "This run has not failed.");
  return run;
}
