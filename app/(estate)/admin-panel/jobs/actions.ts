"use server";

import { dismissRun } from "@/lib/background/dismiss-run";
import { runAgain } from "@/lib/background/run-again";
import { aboutRunInput } from "@/lib/background/schema";
import { defineAction } from "@/lib/web/define-action";

export const runAgainAction = defineAction({
  schema: aboutRunInput,
  verb: runAgain,
  done: ({ runId }) => ({ redirect: `/admin-panel/jobs/runs/${runId}` }),
});

export const dismissRunAction = defineAction({
  schema: aboutRunInput,
  verb: dismissRun,
  done: () => ({ redirect: "/admin-panel/jobs/runs?status=failed" }),
});
