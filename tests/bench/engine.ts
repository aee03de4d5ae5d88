// npx tsx tests/bench/engine.ts [--runs 2000]: how many runs per second the embedded engine does on this machine.
import { parseArgs } from "node:util";
import { Inngest } from "inngest";
import { Pool } from "pg";
import { embeddedClientOptions } from "@/lib/jobs/embedded/client-options";
import { createEngine } from "@/lib/jobs/embedded/engine";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { throwawayPostgres } from "../../scripts/lib/throwaway-postgres.mjs";

const { values } = parseArgs({ options: { runs: { type: "string", default: "2000" } } });
const RUNS = Number(values.runs);
const quiet = { info() {}, warn() {}, error() {}, debug() {} };

const server = await throwawayPostgres();
const url = `${server.url}/postgres`;
await migrate(url);
const pool = new Pool({ connectionString: url, max: 10 });
try {
  const floor = await measureFloor();
  console.log(row(["", "runs", "seconds", "runs/s", "ratio"]));
  console.log(row(["floor: claim and delete a row", RUNS, floor.seconds, floor.rate, 1]));
  for (const steps of [0, 1, 3]) {
    const { seconds, rate } = await measure(steps);
    console.log(row([`a function of ${steps} steps`, RUNS, seconds, rate, rate / floor.rate]));
  }
} finally {
  await pool.end();
  await server.stop();
}

/** Activities from the outbox to the end of their runs, with everything in the outbox before the clock starts. */
async function measure(steps: number) {
  const client = new Inngest({ id: "bench", logger: quiet, ...embeddedClientOptions(pool) });
  const fn = client.createFunction(
    { id: `steps-${steps}`, triggers: [{ event: `bench/${steps}` }] },
    async ({ step }) => {
      for (let n = 0; n < steps; n++) await step.run(`step-${n}`, () => n);
    },
  );
  const engine = await createEngine({ pool, client, functions: [fn], onError: console.error });
  await fill(`bench/${steps}`);
  const result = await timed(() => engine.drain());
  const { rows } = await pool.query(
    "select count(*)::int as n from jobs.run where function_id = $1 and status = 'completed'",
    [`bench-steps-${steps}`],
  );
  if (rows[0].n !== RUNS) throw new Error(`${rows[0].n} of ${RUNS} runs completed`);
  return result;
}

/** What the queue alone costs with the same ten connections: one claim and one delete for each. */
async function measureFloor() {
  await fill("bench/floor");
  return timed(async () => {
    const work = async () => {
      for (;;) {
        const { rows } = await pool.query(
          `update jobs.task set locked_by = 'floor' where id = (select id from jobs.task
             where locked_by is null order by run_at, id limit 1 for update skip locked) returning id`,
        );
        if (!rows[0]) return;
        await pool.query("delete from jobs.task where id = $1", [rows[0].id]);
      }
    };
    await Promise.all(Array.from({ length: 10 }, work));
  });
}

async function fill(name: string) {
  await pool.query("truncate jobs.task, jobs.run, jobs.step");
  await pool.query(
    `select jobs.emit(jsonb_build_object('id', $1::text || n, 'name', $1::text, 'ts', 0, 'data', '{}'::jsonb))
       from generate_series(1, $2) n`,
    [name, RUNS],
  );
  await pool.query("analyze jobs.task");
}

async function timed(work: () => Promise<unknown>) {
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  return { seconds, rate: RUNS / seconds };
}

function row([name, ...figures]: (string | number)[]) {
  const cells = figures.map((cell) =>
    typeof cell === "number" ? String(Math.round(cell * 100) / 100) : cell,
  );
  return [String(name).padEnd(32), ...cells.map((cell) => cell.padStart(9))].join(" ");
}
