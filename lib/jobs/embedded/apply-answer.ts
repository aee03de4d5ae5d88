import type { PoolClient } from "pg";
import type { Call } from "./call-function";
import { addCall, BODY, completeRun, failRun } from "./run";
import type { Answer, Op } from "./sdk";
import { hasPendingSteps, planStep, type StepState, saveStep } from "./step";
import { addTask } from "./task";
import { retryAfter, sleepEnds } from "./when";

type Backoff = (attempt: number) => number;
type OpsAnswer = Extract<Answer, { kind: "ops" }>;

/** Turns what a function answered into rows: its end, a retry, saved steps, planned steps, sleeps. */
export async function applyAnswer(client: PoolClient, call: Call, answer: Answer, backoffMs: Backoff) {
  if (answer.kind === "done") return completeRun(client, call.run, answer.output);
  if (answer.kind === "ops") return applyOps(client, call, answer, backoffMs);
  if (canRetry(call, answer)) return retry(client, call, answer, backoffMs);
  return failRun(client, call.run, answer.error);
}

async function applyOps(client: PoolClient, call: Call, answer: OpsAnswer, backoffMs: Backoff) {
  const refused = answer.ops.find(({ op }) => !SUPPORTED.includes(op));
  if (refused || answer.racing) return failRun(client, call.run, unsupported(call, refused));

  let callAgain = false;
  for (const op of answer.ops) {
    if (op.op === "RunComplete") return completeRun(client, call.run, op.data);
    if (op.op === "StepError" && canRetry(call, answer)) await retry(client, call, answer, backoffMs);
    else if (op.op === "StepPlanned" || op.op === "Sleep") await plan(client, call, op);
    else {
      if (op.op !== "DiscoveryRequest") await saveStep(client, call.run.id, nameOf(op), ending(op));
      callAgain = true;
    }
  }
  if (callAgain && !(await hasPendingSteps(client, call.run.id))) await addCall(client, call.fn, call.run.id);
}

const SUPPORTED = [
  "RunComplete",
  "DiscoveryRequest",
  "StepRun",
  "StepError",
  "StepFailed",
  "StepPlanned",
  "Sleep",
];

async function plan(client: PoolClient, { run, fn }: Call, op: Op) {
  if (!(await planStep(client, run.id, { ...nameOf(op), op: op.op }))) return;
  if (op.op === "StepPlanned") return addCall(client, fn, run.id, op.id);
  await addTask(client, {
    kind: "wake_run",
    payload: { runId: run.id, stepId: op.id },
    runAt: sleepEnds(op.name ?? ""),
  });
}

async function retry(
  client: PoolClient,
  { run, fn, stepId, attempt }: Call,
  answer: { retryAfter?: string },
  backoffMs: Backoff,
) {
  if (stepId === BODY)
    await client.query("update jobs.run set attempt = $2 where id = $1", [run.id, attempt + 1]);
  else
    await client.query("update jobs.step set attempt = $3 where run_id = $1 and id = $2", [
      run.id,
      stepId,
      attempt + 1,
    ]);
  const at = answer.retryAfter ? retryAfter(answer.retryAfter) : new Date(Date.now() + backoffMs(attempt));
  await addCall(client, fn, run.id, stepId, at);
}

function canRetry({ attempt, fn }: Call, { retriable }: { retriable: boolean }): boolean {
  return retriable && attempt + 1 < fn.maxAttempts;
}

function ending(op: Op): StepState {
  return op.op === "StepRun" ? { type: "data", data: op.data ?? null } : { type: "error", error: op.error };
}

function nameOf({ id, displayName, name }: Op) {
  return { id, name: displayName ?? name };
}

function unsupported({ fn }: Call, op?: Op) {
  const what = op ? `${op.op} (step "${op.displayName ?? op.name ?? op.id}")` : "racing parallel steps";
  return { name: "UnsupportedError", message: `The embedded engine cannot run "${fn.id}": it uses ${what}.` };
}
