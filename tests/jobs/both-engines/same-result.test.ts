import { afterAll, expect, test, vi } from "vitest";
import { pool } from "@/lib/platform/prisma";
import { startInngestServer } from "../../support/inngest-server";
import { loopback } from "../../support/loopback";
import { routeListener } from "../../support/route-listener";
import type { Engine, playStory } from "./story";

// The same functions, first on the embedded engine, then called over signed HTTP by a stand-in of the Inngest server.
const keys = { eventKey: "event-key", signingKey: "signkey-prod-0123456789abcdef" };
const results: Record<string, Awaited<ReturnType<typeof playStory>>> = {};
const closers: (() => Promise<unknown>)[] = [];
let server: Awaited<ReturnType<typeof startInngestServer>>;

afterAll(() => Promise.all(closers.map((close) => close())));

test("on the embedded engine", async () => {
  const { story, inngest, functions } = await freshModules();
  const { createEngine } = await import("@/lib/jobs/embedded/engine");
  const engine = await createEngine({ pool, client: inngest, functions, onError: fail });
  const tick = async (functionId: string) => {
    const { rows } = await pool.query<{ cron: string }>(
      "select unnest(crons) as cron from jobs.function where id = $1",
      [functionId],
    );
    const at = new Date().toISOString();
    await pool.query("select jobs.add('cron_tick', $1)", [{ functionId, cron: rows[0]?.cron, at }]);
  };
  const outputs = async (functionId: string) => {
    const { rows } = await pool.query(
      "select output from jobs.run where function_id = $1 and status = 'completed'",
      [functionId],
    );
    return rows.map(({ output }) => output);
  };

  results.embedded = await story({ work: async () => void (await engine.drain()), tick, outputs });
});

test("on an Inngest server", async () => {
  await forget();
  server = await startInngestServer(keys);
  closers.push(server.close);
  Object.assign(process.env, {
    INNGEST_BASE_URL: server.address,
    INNGEST_EVENT_KEY: keys.eventKey,
    INNGEST_SIGNING_KEY: keys.signingKey,
  });
  const { story, inngest } = await freshModules();
  const app = await loopback(routeListener(await import("@/app/api/inngest/route")));
  closers.push(app.close);
  const { createRelay } = await import("@/lib/jobs/relay");
  const relay = createRelay({ pool, client: inngest, onError: fail });
  await server.sync(`${app.address}/api/inngest`);

  results.server = await story({
    work: async () => {
      while ((await relay.drain()) + (await server.work()) > 0);
    },
    tick: server.tick,
    outputs: async (functionId) =>
      server.outcomes.filter((outcome) => outcome.functionId === functionId).map(({ output }) => output),
  });

  expect(server.outcomes.filter(({ status }) => status === "failed")).toEqual([]);
  expect(server.events.length).toBeGreaterThan(5);
  expect((await pool.query("select 1 from jobs.run where id <> 'old'")).rowCount).toBe(0);
});

test("a step is one call each, and is not repeated by the next", () => {
  const retention = server.outcomes.find(({ functionId }) => functionId.endsWith("jobs-retention"));
  expect(retention?.calls).toBe(Object.keys(retention?.output as object).length + 1);
});

test("both come to the same", () => {
  expect(results.embedded?.assigned).toEqual([true]);
  expect(results.embedded?.request).toEqual({ status: "IN_PROGRESS", assignedTo: { name: "Ravi Kumar" } });
  expect(results.embedded?.notifications.length).toBeGreaterThan(3);
  expect(results.embedded?.mails.length).toBeGreaterThan(3);
  expect(results.embedded?.cleaned).toMatchObject([{ runs: 1 }]);
  expect(results.server).toEqual(results.embedded);
});

/** Which engine there is, is decided when lib/jobs/client is imported. */
async function freshModules() {
  vi.resetModules();
  const { inngest } = await import("@/lib/jobs/client");
  const { functions } = await import("@/lib/jobs/functions");
  const { describeFunctions } = await import("@/lib/jobs/describe");
  const { registerFunctions } = await import("@/lib/background/register-functions");
  const described = await describeFunctions(inngest, functions);
  await registerFunctions({ kind: "system", job: "test" }, { engine: "embedded", functions: described });
  const { playStory } = await import("./story");
  return { inngest, functions, story: (engine: Engine) => playStory(engine) };
}

async function forget() {
  await pool.query(
    "truncate jobs.task, jobs.run, jobs.step, mailbox_messages, users, maintenance_categories cascade",
  );
}

function fail(error: unknown) {
  throw error;
}
