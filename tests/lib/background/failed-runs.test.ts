import { beforeEach, expect, test } from "vitest";
import { dismissRun } from "@/lib/background/dismiss-run";
import { getOverview } from "@/lib/background/queries";
import { registerFunctions } from "@/lib/background/register-functions";
import { runAgain } from "@/lib/background/run-again";
import { getRun } from "@/lib/background/run-queries";
import { describeFunctions } from "@/lib/jobs/describe";
import { pool, prisma } from "@/lib/platform/prisma";
import { systemActor } from "../../support/actors";
import { emit, emptyJobs, testClient, testEngine, waiting } from "../../support/engine";
import { anAdministrator, aStaff } from "../../support/factories";
import { aRun, failedRun } from "./a-run";

const administrator = await anAdministrator({ name: "Meera Iyer" });
const admin = administrator.actor;

beforeEach(async () => {
  await emptyJobs();
  await pool.query("truncate jobs.function");
});

/** Two functions that hear of the same event; the first fails until it is mended. */
async function broken({ concurrency }: { concurrency?: number } = {}) {
  const state = { mended: false, first: [] as string[], second: 0 };
  const client = testClient();
  const triggers = [{ event: "t/happened" }];
  const functions = [
    client.createFunction(
      { id: "first", triggers, retries: 0, ...(concurrency && { concurrency }) },
      async ({ event }) => {
        state.first.push(event.id as string);
        if (!state.mended) throw new Error("The provider said no.");
        return { mended: true };
      },
    ),
    client.createFunction({ id: "second", triggers }, async () => void state.second++),
  ];
  const engine = await testEngine({ client, functions });
  await registerFunctions(systemActor("jobs-start"), {
    engine: "embedded",
    functions: await describeFunctions(client, functions),
  });
  await emit({ id: "e1", name: "t/happened" });
  await engine.drain();
  return { state, engine, runId: await failedRunId() };
}

async function failedRunId() {
  const { rows } = await pool.query<{ id: string }>("select id from jobs.run where status = 'failed'");
  return rows[0]?.id as string;
}

test.each([{}, { concurrency: 1 }])(
  "run again: the function that failed, from its beginning, and no other that heard of the event",
  async (options) => {
    const { state, engine, runId } = await broken(options);
    state.mended = true;

    const again = await runAgain(admin, { runId });
    await engine.drain();

    expect(await getRun(admin, again.runId)).toMatchObject({
      status: "completed",
      result: { mended: true },
      againOf: runId,
    });
    expect(state.first).toEqual(["e1", "e1"]); // the activity keeps its id: what was done for it is recognised
    expect(state.second).toBe(1);
    expect(await waiting()).toEqual([]);
  },
);

test("a run that is run again counts no longer as failed; its page leads to the new one", async () => {
  const { runId } = await broken();

  const again = await runAgain(admin, { runId });

  expect(await getRun(admin, runId)).toMatchObject({
    status: "dismissed",
    error: { message: "The provider said no." },
    dismissedBy: "Meera Iyer",
    ranAgainAs: again.runId,
  });
  expect(await getOverview(admin)).toMatchObject({ failed: 0, running: 1 });
});

test("what fails again can be run again again", async () => {
  const { state, engine, runId } = await broken();

  const second = await runAgain(admin, { runId });
  await engine.drain();
  state.mended = true;
  const third = await runAgain(admin, { runId: second.runId });
  await engine.drain();

  expect(await getRun(admin, third.runId)).toMatchObject({ status: "completed", againOf: second.runId });
});

test("two administrators press at the same moment: it runs again once", async () => {
  const { runId } = await broken();

  const answers = await Promise.allSettled([runAgain(admin, { runId }), runAgain(admin, { runId })]);

  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await waiting()).toMatchObject([{ kind: "call_function" }]);
});

test("a dismissed run counts no longer as failed, and the audit knows who dismissed it", async () => {
  const runId = await failedRun();

  await dismissRun({ ...admin, requestId: "req-7" }, { runId });

  expect(await getRun(admin, runId)).toMatchObject({ status: "dismissed", dismissedBy: "Meera Iyer" });
  expect(await prisma.auditEntry.findMany({ where: { entity: "jobs.run", entityId: runId } })).toMatchObject([
    {
      actorId: administrator.id,
      actorLabel: "Meera Iyer",
      requestId: "req-7",
      changes: { status: ["failed", "dismissed"] },
    },
  ]);
  await expect(dismissRun(admin, { runId })).rejects.toMatchObject({ reason: "background.dealt_with" });
});

test.each([runAgain, dismissRun])(
  "only what failed can be dealt with, and only by administrators",
  async (verb) => {
    const failed = await failedRun();
    const running = await aRun({ status: "running" });
    const manager = (await aStaff()).actor;

    await expect(verb(admin, { runId: running })).rejects.toMatchObject({ reason: "background.not_failed" });
    await expect(verb(admin, { runId: crypto.randomUUID() })).rejects.toMatchObject({ kind: "not_found" });
    await expect(verb(manager, { runId: failed })).rejects.toMatchObject({ kind: "not_found" });
    expect(await waiting()).toEqual([]);
  },
);

test("a function that is gone, or that an Inngest server runs, is not run again here", async () => {
  const gone = await failedRun({ functionId: "gone" });
  const elsewhere = await failedRun({ functionId: "elsewhere" });
  await registerFunctions(systemActor("jobs-start"), {
    engine: "inngest",
    functions: [{ id: "elsewhere", events: [], crons: [], attempts: 5, concurrency: null }],
  });

  await expect(runAgain(admin, { runId: gone })).rejects.toMatchObject({
    reason: "background.function_gone",
  });
  await expect(runAgain(admin, { runId: elsewhere })).rejects.toMatchObject({
    reason: "background.other_engine",
  });
  expect(await getOverview(admin)).toMatchObject({ failed: 2 });
});
