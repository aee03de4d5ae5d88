import { randomUUID } from "node:crypto";

export type ServerEvent = { id: string; name: string; ts?: number; data?: unknown };
/** Who answered is an address; a call that nobody answered has the status 0. */
export type Called = { status: number; headers: Headers; content: unknown; address: string };
/** Posts one signed call to the app. */
export type CallApp = (fnId: string, stepId: string, runId: string, body: object) => Promise<Called>;
export type ServedConfig = {
  id: string;
  triggers: { event?: string; cron?: string }[];
  steps: { step: { retries?: { attempts?: number } } };
};

type Op = { id: string; op: string; data?: unknown; error?: unknown };
export type Outcome = {
  functionId: string;
  eventId: string;
  status: "completed" | "failed";
  output: unknown;
  calls: number;
  /** Where each of the calls was answered, in order. */
  answeredBy: string[];
};

/**
 * Runs one function the way an Inngest server does: call over HTTP, save the steps that the answer brings, call
 * again with them, until the function is done. Repetitions come at once instead of after their delay.
 */
export async function runOverHttp(fn: ServedConfig, event: ServerEvent, call: CallApp): Promise<Outcome> {
  const run = { id: randomUUID(), steps: {} as Record<string, object>, stack: [] as string[] };
  const most = (fn.steps.step.retries?.attempts ?? 3) + 1;
  const answeredBy: string[] = [];
  let attempt = 0;
  for (let calls = 1; ; calls++) {
    const { status, headers, content, address } = await call(fn.id, "step", run.id, {
      version: 2,
      event,
      events: [event],
      steps: run.steps,
      ctx: {
        run_id: run.id,
        fn_id: fn.id,
        attempt,
        max_attempts: most,
        disable_immediate_execution: false,
        use_api: false,
        stack: { stack: run.stack, current: run.stack.length },
      },
      use_api: false,
    });
    if (status) answeredBy.push(address);
    const end = (outcome: Pick<Outcome, "status" | "output">) => ({
      functionId: fn.id,
      eventId: event.id,
      calls,
      answeredBy,
      ...outcome,
    });
    if (status === 200) return end({ status: "completed", output: content });
    if (status === 206) {
      const ended = save(run, content as Op[]);
      if (ended) return end({ status: "completed", output: ended.data });
      attempt = 0;
      continue;
    }
    if (headers.get("x-inngest-no-retry") === "true" || ++attempt >= most)
      return end({ status: "failed", output: content });
  }
}

/** Only the operations that our functions use; another one is a mistake of the test. */
function save(run: { steps: Record<string, object>; stack: string[] }, ops: Op[]): Op | undefined {
  for (const op of ops) {
    if (op.op === "RunComplete") return op;
    if (op.op !== "StepRun" && op.op !== "Sleep")
      throw new Error(`The stand-in does not know ${op.op}: ${JSON.stringify(op)}`);
    run.steps[op.id] = { type: "data", data: op.data ?? null };
    run.stack.push(op.id);
  }
  return undefined;
}
