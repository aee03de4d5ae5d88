import type { SystemActor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import type { EngineKind } from "./run-status";

export type RegisterFunctionsInput = {
  engine: EngineKind;
  functions: {
    id: string;
    events: string[];
    crons: string[];
    attempts: number;
    concurrency: number | null;
  }[];
};

/** Notes which functions this version serves, for the console; those of earlier versions are forgotten. */
export async function registerFunctions(actor: SystemActor, input: RegisterFunctionsInput, now = new Date()) {
  const functions = JSON.stringify(input.functions);
  await transact(actor, async (tx) => {
    // Two processes that start together would wait for each other's rows.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('jobs.function', 0))`;
    await tx.$executeRaw`
      delete from jobs.function where id not in (select f ->> 'id' from jsonb_array_elements(${functions}::jsonb) f)`;
    await tx.$executeRaw`
      insert into jobs.function (id, events, crons, attempts, concurrency, engine, registered_at)
      select id, events, crons, attempts, concurrency, ${input.engine}, ${now}
        from jsonb_to_recordset(${functions}::jsonb)
          as f(id text, events text[], crons text[], attempts integer, concurrency integer)
      on conflict (id) do update set events = excluded.events, crons = excluded.crons,
        attempts = excluded.attempts, concurrency = excluded.concurrency, engine = excluded.engine,
        registered_at = excluded.registered_at`;
  });
}
