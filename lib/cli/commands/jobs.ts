import { aboutRunInput } from "@/lib/background/schema";
import { invalid } from "@/lib/platform/errors";
import { command, type Group } from "../door";
import { parse } from "../parse";
import { count, table } from "../table";

const status = command({
  command: "status",
  describe: "What waits, what runs and what has failed; 1 when something has failed",
  run: async (_given, { actor }) => {
    const { getOverview } = await import("@/lib/background/queries");
    const { listRuns } = await import("@/lib/background/run-queries");
    const as = await actor();
    const overview = await getOverview(as);
    const { runs } = await listRuns(as, { status: "failed" });
    const lines = [
      `${overview.due} due, ${overview.inHand} in hand, ${overview.later} later; ${count(overview.running, "run")} going on`,
      `Oldest due work waits since: ${overview.oldestDueAt?.toISOString() ?? "nothing waits"}`,
      `Processes at work: ${overview.workers}; engine: ${overview.engine ?? "none has started yet"}`,
      `Failed: ${overview.failed}`,
    ];
    const rows = runs.map((run) => [run.id, run.functionId, run.eventName, run.endedAt?.toISOString()]);
    const failures = rows.length ? [table(["run", "function", "event", "failed at"], rows)] : [];
    return {
      text: [...lines, ...failures].join("\n"),
      data: { ...overview, failedRuns: runs },
      failed: overview.failed > 0,
    };
  },
});

const retry = command({
  command: "retry [run]",
  describe: "Run a failed run again, or all of them",
  positionals: { run: { type: "string", describe: "The run's id, as jobs status shows it" } },
  options: { all: { type: "boolean", default: false, describe: "Every failed run (at most 25 at a time)" } },
  run: async ({ run, all }, { actor }) => {
    const { listRuns } = await import("@/lib/background/run-queries");
    const { runAgain } = await import("@/lib/background/run-again");
    if (!run === !all) throw invalid("run", "cli.which_run", "Give the id of one run, or --all.");
    const as = await actor();
    const ids = run ? [run] : (await listRuns(as, { status: "failed" })).runs.map(({ id }) => id);
    const again: { runId: string; ranAgainAs: string }[] = [];
    for (const runId of ids) {
      const { runId: ranAgainAs } = await runAgain(as, parse(aboutRunInput, { runId }));
      again.push({ runId, ranAgainAs });
    }
    const rows = again.map((each) => [each.runId, each.ranAgainAs]);
    return {
      text: rows.length ? table(["failed run", "runs again as"], rows) : "No run has failed.",
      data: again,
    };
  },
});

export const jobs: Group = { name: "jobs", describe: "Background work", commands: [status, retry] };
