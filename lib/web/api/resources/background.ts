import { z } from "zod";
import { problemText } from "@/lib/audit/problem";
import { verifyAudit } from "@/lib/audit/verify-audit";
import { dismissRun } from "@/lib/background/dismiss-run";
import { getOverview } from "@/lib/background/queries";
import { runAgain } from "@/lib/background/run-again";
import { listRuns } from "@/lib/background/run-queries";
import { RUN_STATUSES } from "@/lib/background/run-status";
import { aboutRunInput } from "@/lib/background/schema";
import { AUDIT_VERIFICATIONS } from "../../limits";
import { defineOperation } from "../operation";
import { instant, page } from "../shapes";
import { stepsOf } from "../steps-of";

const tag = "Background work";

const overview = defineOperation({
  method: "GET",
  path: "/jobs",
  tag,
  summary: "Read how the background work is",
  description: "For administrators.",
  scope: "admin:read",
  input: z.object({}),
  answer: z.object({
    due: z.int(),
    inHand: z.int(),
    later: z.int(),
    oldestDueAt: instant.nullable(),
    running: z.int(),
    failed: z.int(),
    workers: z.int(),
    engine: z.enum(["embedded", "inngest"]).nullable(),
  }),
  verb: (actor) => getOverview(actor),
});

const runs = defineOperation({
  method: "GET",
  path: "/jobs/runs",
  tag,
  summary: "List the runs",
  description: "Newest first; for administrators.",
  scope: "admin:read",
  input: z.object({
    function: z.string().max(200).optional(),
    status: z.enum(RUN_STATUSES).optional(),
    cursor: z.uuid().optional(),
  }),
  answer: page(
    z.object({
      id: z.string(),
      functionId: z.string(),
      eventName: z.string(),
      status: z.enum(RUN_STATUSES),
      attempt: z.int(),
      createdAt: instant,
      endedAt: instant.nullable(),
    }),
  ),
  verb: async (actor, { function: name, status, cursor: after }) => {
    const { runs: rows, next } = await listRuns(actor, { function: name, status, after });
    return { items: rows, next: next ?? null };
  },
});

const verification = defineOperation({
  method: "POST",
  path: "/audit/verification",
  tag: "Audit",
  summary: "Verify the audit",
  description: "Compares every sealed entry with its seal; for administrators.",
  scope: "admin:read",
  limit: AUDIT_VERIFICATIONS,
  input: z.object({}),
  answer: z.object({
    isIntact: z.boolean(),
    entries: z.int(),
    seals: z.int(),
    unsealed: z.int(),
    heads: z.int(),
    problems: z.array(z.string()),
    problemCount: z.int(),
  }),
  verb: async (actor) => {
    const found = await verifyAudit(actor);
    return { ...found, problems: found.problems.map(problemText) };
  },
});

const step = stepsOf({
  tag,
  scope: "admin:write",
  at: "/jobs/runs/{runId}",
  answer: z.object({ runId: z.string() }),
});

export const BACKGROUND = [
  verification,
  overview,
  runs,
  step(["POST", "/repetition", "Run a failed one again"], aboutRunInput, runAgain),
  step(["POST", "/dismissal", "Say that a failure is dealt with"], aboutRunInput, dismissRun),
];
