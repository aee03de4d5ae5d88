import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";

/** A call of the body of each run that nothing in the queue takes on, in its function's lane. */
export async function wakeRuns(actor: Actor, runIds: readonly string[]) {
  return transact(actor, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select r.id, jobs.add('call_function', jsonb_build_object('runId', r.id, 'stepId', 'step'), null, null,
        case when f.concurrency is null then '' else r.function_id end)::text
      from jobs.run r left join jobs.function f on f.id = r.function_id
      where r.id = any(${[...runIds]}::text[]) and r.status = 'running'
        and not exists (select from jobs.task t where t.payload ->> 'runId' = r.id)`;
    return { woken: rows.map(({ id }) => id) };
  });
}
