import { Inngest } from "inngest";
import { Pool } from "pg";
import { embeddedClientOptions } from "@/lib/jobs/embedded/client-options";
import { createEngine } from "@/lib/jobs/embedded/engine";

// A worker process that the fault tests kill. Each step notes that it ran, so that repetitions can be counted.
const pool = new Pool({ connectionString: process.env.DATABASE_URL });
pool.on("error", () => {});
const client = new Inngest({ id: "fault", ...embeddedClientOptions(pool) });

const work = client.createFunction(
  { id: "work", triggers: [{ event: "fault/happened" }], retries: 10 },
  async ({ event, step }) => {
    const key = event.data.key as string;
    await step.run("first", () => note(key, "first"));
    await Promise.all(["left", "right"].map((side) => step.run(side, () => note(key, side))));
    await step.run("deliver", () => note(key, "deliver"));
    await step.sendEvent("tell", { name: "fault/delivered", data: { key } });
  },
);

const hear = client.createFunction(
  { id: "hear", triggers: [{ event: "fault/delivered" }], retries: 10 },
  async ({ event, step }) => {
    await step.run("heard", () => note(event.data.key as string, "heard"));
  },
);

const tick = client.createFunction({ id: "tick", triggers: [{ cron: "* * * * * *" }] }, async () => {});

async function note(key: string, step: string) {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
  await pool.query("insert into fault_notes (key, step) values ($1, $2)", [key, step]);
}

const engine = await createEngine({
  pool,
  client,
  functions: [work, hear, tick],
  concurrency: 8,
  reapMs: 500,
  backoffMs: () => 100,
  onError: (error) => process.stderr.write(`${error}\n`),
});
await engine.start();
process.send?.("started");
process.on("SIGTERM", () => void engine.stop().then(() => process.exit(0)));
