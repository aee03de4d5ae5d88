import { beforeEach, expect, test } from "vitest";
import { getOverview, listFunctions, listHeldUp } from "@/lib/background/queries";
import { registerFunctions } from "@/lib/background/register-functions";
import { getRun, listFunctionIds, listRuns } from "@/lib/background/run-queries";
import { runsInput } from "@/lib/background/schema";
import { pool } from "@/lib/platform/prisma";
import { systemActor } from "../../support/actors";
import { emptyJobs } from "../../support/engine";
import { anAdministrator, aResident, aStaff } from "../../support/factories";
import { aRun, failedRun } from "./a-run";

const admin = (await anAdministrator()).actor;
const starting = systemActor("jobs-start");
const DAY = 86_400_000;
const served = (id: string, more = {}) => ({
  id,
  events: [],
  crons: [],
  attempts: 5,
  concurrency: null,
  ...more,
});

beforeEach(async () => {
  await emptyJobs();
  await pool.query("truncate jobs.function");
});

test("only administrators see anything of it", async () => {
  const runId = await aRun();
  for (const { actor } of [await aStaff(), await aResident()]) {
    for (const look of [
      () => getOverview(actor),
      () => listFunctions(actor, new Date(0)),
      () => listHeldUp(actor),
      () => listRuns(actor, runsInput.parse({})),
      () => listFunctionIds(actor),
      () => getRun(actor, runId),
    ])
      await expect(look()).rejects.toMatchObject({ kind: "not_found" });
  }
});

test("an empty queue is empty, and nobody works", async () => {
  expect(await getOverview(admin)).toEqual({
    due: 0,
    inHand: 0,
    later: 0,
    oldestDueAt: null,
    running: 0,
    failed: 0,
    workers: 0,
    engine: null,
  });
});

test("the overview tells due work, work in hand, work for later and the oldest that waits", async () => {
  await registerFunctions(starting, { engine: "embedded", functions: [served("f")] });
  await aRun({ status: "running" });
  await failedRun();
  await pool.query(`
    insert into jobs.task (kind, payload, run_at, locked_by) values
      ('deliver_event', '{}', now() - interval '3 minutes', null),
      ('call_function', '{}', now() - interval '9 minutes', 'somebody'),
      ('wake_run', '{}', now() + interval '1 hour', null),
      ('cron_tick', '{}', now() + interval '1 hour', null)`);

  const overview = await getOverview(admin);

  expect(overview).toMatchObject({ due: 2, inHand: 1, later: 1, running: 1, failed: 1, engine: "embedded" });
  expect(Date.now() - (overview.oldestDueAt as Date).getTime()).toBeCloseTo(180_000, -4);
});

test("functions come with their runs of the period, the last one, and the next by the clock", async () => {
  const next = new Date(Date.now() + 600_000);
  await registerFunctions(starting, {
    engine: "embedded",
    functions: [served("a", { crons: ["TZ=UTC 0 * * * *"] }), served("b", { events: ["x/y"] })],
  });
  for (const tookMs of [100, 300, 900]) await aRun({ functionId: "a", tookMs });
  const last = await failedRun({ functionId: "a", createdAt: new Date() });
  await aRun({ functionId: "a", createdAt: new Date(Date.now() - 2 * DAY) });
  await pool.query("insert into jobs.task (kind, payload, run_at) values ('cron_tick', $1, $2)", [
    { functionId: "a", cron: "TZ=UTC 0 * * * *", at: next },
    next,
  ]);

  const [a, b] = await listFunctions(admin, new Date(Date.now() - DAY));

  expect(a).toMatchObject({ id: "a", completed: 3, failed: 1, running: 0, dismissed: 0, medianMs: 300 });
  expect(a).toMatchObject({ lastRunId: last, lastStatus: "failed", nextRunAt: next });
  expect(b).toMatchObject({ id: "b", events: ["x/y"], completed: 0, lastRunId: null, nextRunAt: null });
  expect((await listFunctions(admin, new Date(Date.now() - 3 * DAY)))[0]).toMatchObject({ completed: 4 });
});

test("what is held up is told in one line, without addresses", async () => {
  await pool.query(
    "insert into jobs.task (kind, payload, attempts, last_error) values ('deliver_event', $1, 3, $2)",
    [
      { name: "maintenance/request.submitted" },
      "Error: connect ECONNREFUSED for asha@khaki.example\n    at somewhere",
    ],
  );
  await pool.query("insert into jobs.task (kind, payload) values ('deliver_event', '{}')");

  expect(await listHeldUp(admin)).toMatchObject([
    { about: "maintenance/request.submitted", attempts: 3, error: "Error: connect ECONNREFUSED for …@…" },
  ]);
});

test("runs are listed newest first, page by page, by function and state", async () => {
  const at = new Date(Date.now() - 1000);
  for (let n = 0; n < 27; n++) await aRun({ functionId: "a", createdAt: at }); // the same instant: the id decides
  const failed = await failedRun({ functionId: "b", createdAt: new Date() });

  const first = await listRuns(admin, runsInput.parse({}));
  const second = await listRuns(admin, runsInput.parse({ after: first.next }));

  expect(first.runs[0]?.id).toBe(failed);
  expect([first.runs.length, second.runs.length, second.next]).toEqual([25, 3, undefined]);
  expect(new Set([...first.runs, ...second.runs].map(({ id }) => id)).size).toBe(28);
  expect((await listRuns(admin, runsInput.parse({ status: "failed" }))).runs).toMatchObject([{ id: failed }]);
  expect((await listRuns(admin, runsInput.parse({ function: "b", status: "completed" }))).runs).toEqual([]);
});

test.each([
  { status: "broken" },
  { after: "not-an-id" },
  { function: ["a", "b"] },
  { status: ["failed", "x"] },
])("nonsense in the address is no filter: %o", (query) => {
  expect(runsInput.parse(query)).toEqual({});
});

test("one run shows steps in order, results, errors and the next try, and no text of a person", async () => {
  const runId = await aRun({
    functionId: "a",
    status: "running",
    attempt: 2,
    event: {
      id: "e1",
      name: "people/account.rejected",
      data: { userId: "0190e7a5-2c4f-7c11-9d53-6a4f1f0f9b21", reason: "Not known here" },
    },
  });
  await pool.query("update jobs.run set stack = '{s2,s1}' where id = $1", [runId]);
  await pool.query(
    `insert into jobs.step (run_id, id, op, name, attempt, state, saved_at) values
      ($1, 's1', 'StepRun', 'second', 0, '{"type":"error","error":{"name":"Error","message":"no asha@khaki.example"}}', now()),
      ($1, 's2', 'StepRun', 'first', 0, '{"type":"data","data":{"assigneeId":null,"name":"Asha Menon"}}', now()),
      ($1, 's3', 'StepPlanned', 'third', 1, null, null)`,
    [runId],
  );
  await pool.query(
    "insert into jobs.task (kind, payload, run_at, attempts) values ('call_function', $1, now() + interval '5 minutes', 0)",
    [{ runId, stepId: "s3" }],
  );

  const run = await getRun(admin, runId);

  expect(run.event.data).toEqual({
    userId: "0190e7a5-2c4f-7c11-9d53-6a4f1f0f9b21",
    reason: "(text of 14 characters)",
  });
  expect(run.steps).toMatchObject([
    { name: "first", result: { assigneeId: null, name: "(text of 10 characters)" }, error: null },
    { name: "second", error: { message: "no …@…" } },
    { name: "third", attempt: 1, savedAt: null },
  ]);
  expect(run.due).toMatchObject({ inHand: false });
  expect(run.due?.at.getTime()).toBeGreaterThan(Date.now());
});

test("a run that never was is not found, nor is what is no id", async () => {
  for (const id of ["0190e7a5-2c4f-7c11-9d53-6a4f1f0f9b21", "nonsense", "'; drop table users"])
    await expect(getRun(admin, id)).rejects.toMatchObject({ kind: "not_found" });
});

test("a start forgets the functions of the version before", async () => {
  await registerFunctions(starting, { engine: "embedded", functions: [served("old"), served("kept")] });
  await registerFunctions(starting, {
    engine: "inngest",
    functions: [served("kept", { concurrency: 3 }), served("new")],
  });

  expect(await listFunctionIds(admin)).toEqual(["kept", "new"]);
  expect(await getOverview(admin)).toMatchObject({ engine: "inngest" });
});
