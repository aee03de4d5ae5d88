import type { Pool } from "pg";
import type { CurrentCall } from "./current-call";
import { BODY, lockRun, type Run } from "./run";
import { saveStep } from "./step";
import type { Task } from "./task";
import { inTransaction } from "./transaction";

/** Saves the steps that finish during a call, and moves its position on with them. */
export function beginCall(pool: Pool, run: Run, stepId: string, task: Task): CurrentCall {
  const positionAfter = (finished: number) => `${run.id}:${stepId === BODY ? finished : stepId}`;
  const call: CurrentCall = {
    position: positionAfter(run.stack.length),
    sent: 0,
    save: (steps) =>
      inTransaction(pool, async (client) => {
        const locked = await lockRun(client, run.id);
        // The crashes so far belong to the steps that are now saved.
        const owned = await client.query(
          "update jobs.task set attempts = 1 where id = $1 and locked_by = $2",
          [task.id, task.locked_by],
        );
        if (!locked || owned.rowCount === 0) return false;
        for (const { id, name, data } of steps)
          await saveStep(client, run.id, { id, name }, { type: "data", data: data ?? null });
        call.position = positionAfter(locked.stack.length + steps.length);
        call.sent = 0;
        return true;
      }),
  };
  return call;
}
