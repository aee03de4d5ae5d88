import { beforeEach, expect, onTestFinished, test } from "vitest";
import { pool } from "@/lib/platform/prisma";
import { emit, emptyJobs, runs, testClient, testEngine, waiting } from "../../support/engine";

beforeEach(emptyJobs);

const triggers = [{ event: "t/happened" }];

test("every function that listens runs once, however often the event arrives", async () => {
  const client = testClient();
  const one = client.createFunction({ id: "one", triggers }, async () => "1");
  const two = client.createFunction({ id: "two", triggers }, async () => "2");
  const deaf = client.createFunction({ id: "deaf", triggers: [{ event: "t/else" }] }, async () => "3");
  const engine = await testEngine({ client, functions: [one, two, deaf] });

  await emit({ id: "same", name: "t/happened" });
  await emit({ id: "same", name: "t/happened" });
  const queued = await waiting();
  await engine.drain();
  await emit({ id: "same", name: "t/happened" });
  await engine.drain();

  expect(queued).toHaveLength(1);
  expect(await runs("one")).toHaveLength(1);
  expect(await runs("two")).toHaveLength(1);
  expect(await runs("deaf")).toEqual([]);
});

test("a rolled-back transaction leaves no task", async () => {
  const client = await pool.connect();
  await client.query("begin");
  await client.query("select jobs.emit($1::jsonb)", [{ id: "lost", name: "t/happened", ts: 1, data: {} }]);
  await client.query("rollback");
  client.release();

  expect(await waiting()).toEqual([]);
});

test("step.sendEvent reaches the listeners with stable ids", async () => {
  const client = testClient();
  const heard: string[] = [];
  const sender = client.createFunction({ id: "sender", triggers }, async ({ step }) => {
    const { ids } = await step.sendEvent("send", [
      { name: "t/sent", data: { n: 1 } },
      { name: "t/sent", data: { n: 2 } },
    ]);
    return ids;
  });
  const listener = client.createFunction(
    { id: "listener", triggers: [{ event: "t/sent" }] },
    async ({ event }) => {
      heard.push(event.data.n);
    },
  );
  const engine = await testEngine({ client, functions: [sender, listener] });

  await emit({ id: "e1", name: "t/happened" });
  await engine.drain();

  const [run] = await runs("sender");
  const ids = run?.output as string[];
  expect(ids).toHaveLength(2);
  expect((await runs("listener")).map(({ event }) => event.id).sort()).toEqual([...ids].sort());
  expect(heard.sort()).toEqual([1, 2]);
});

test("a step that sent and then failed sends nothing twice when it is repeated", async () => {
  const client = testClient();
  let tries = 0;
  const sender = client.createFunction({ id: "resender", triggers }, async ({ step }) => {
    await step.run("before", () => "saved");
    await step.run("send", async () => {
      await client.send({ name: "t/sent", data: { n: 1 } });
      if (++tries < 3) throw new Error("after the send");
    });
    await step.run("send again", () => client.send({ name: "t/sent", data: { n: 1 } }));
  });
  const listener = client.createFunction({ id: "listener", triggers: [{ event: "t/sent" }] }, async () => {});
  const engine = await testEngine({ client, functions: [sender, listener] });

  await emit({ id: "e1", name: "t/happened" });
  await engine.drain();

  expect(tries).toBe(3);
  expect(await runs("listener")).toHaveLength(2);
});

test("two engines share the work and never do a piece twice", async () => {
  const client = testClient();
  const seen: string[] = [];
  const fn = client.createFunction({ id: "shared", triggers }, async ({ event, step }) => {
    await step.run("see", () => seen.push(event.id as string));
  });
  const [a, b] = await Promise.all([1, 2].map(() => testEngine({ client, functions: [fn] })));

  await Promise.all(Array.from({ length: 60 }, (_, n) => emit({ id: `e${n}`, name: "t/happened" })));
  const done = await Promise.all([a?.drain(), b?.drain()]);
  await a?.drain();

  expect(Math.min(...done.map(Number))).toBeGreaterThan(0);
  expect(seen.sort()).toEqual(Array.from({ length: 60 }, (_, n) => `e${n}`).sort());
});

test("a started engine hears of an event at once", async () => {
  const client = testClient();
  let hear = (_at: number) => {};
  const heard = new Promise<number>((resolve) => {
    hear = resolve;
  });
  const fn = client.createFunction({ id: "quick", triggers }, async () => hear(performance.now()));
  const engine = await testEngine({ client, functions: [fn], pollMs: 60_000 });
  await engine.start();

  const begun = performance.now();
  await emit({ id: "e1", name: "t/happened" });

  expect((await heard) - begun).toBeLessThan(1000);
});

test("during an upgrade the older version starts what only the newer one serves, and leaves the calls to it", async () => {
  const client = testClient();
  const known = client.createFunction({ id: "known", triggers }, async () => "known");
  const added = client.createFunction(
    { id: "added", triggers: [...triggers, { cron: "0 3 * * *" }] },
    async () => "added",
  );
  await pool.query(`
    insert into jobs.function (id, events, crons, attempts, engine, registered_at)
    values ('test-known', '{t/happened}', '{}', 5, 'embedded', now()),
      ('test-added', '{t/happened}', '{0 3 * * *}', 5, 'embedded', now())`);
  onTestFinished(async () => void (await pool.query("delete from jobs.function")));
  const older = await testEngine({ client, functions: [known] });

  await emit({ id: "e1", name: "t/happened" });
  const tick = { functionId: "test-added", cron: "0 3 * * *", at: "2026-11-01T03:00:00.000Z" };
  await pool.query("select jobs.add('cron_tick', $1)", [tick]);
  for (let again = 0; again < 7; again++) {
    await older.drain();
    await pool.query("update jobs.task set run_at = now() where kind <> 'cron_tick'");
  }
  expect(await runs("known")).toMatchObject([{ status: "completed" }]);
  expect(await runs("added")).toMatchObject([{ status: "running" }, { status: "running" }]);

  const newer = await testEngine({ client, functions: [known, added] });
  await newer.drain();

  expect(await runs("known")).toHaveLength(1);
  expect(await runs("added")).toMatchObject([
    { status: "completed", output: "added" },
    { status: "completed", output: "added" },
  ]);
  expect(await waiting()).toMatchObject([{ kind: "cron_tick" }]);
});

test("during an upgrade what only the newer version hears is left to it, though both know the function", async () => {
  const client = testClient();
  const cron = "0 3 * * *";
  const now = [...triggers, { event: "t/added" }, { cron }];
  const old = client.createFunction({ id: "known", triggers }, async () => "old");
  const added = client.createFunction({ id: "known", triggers: now }, async () => "new");
  await pool.query(
    `insert into jobs.function (id, events, crons, attempts, engine, registered_at)
      values ('test-known', '{t/happened,t/added}', $1, 5, 'embedded', now())`,
    [[cron]],
  );
  onTestFinished(async () => void (await pool.query("delete from jobs.function")));
  const older = await testEngine({ client, functions: [old] });

  await emit({ id: "e1", name: "t/happened" });
  await older.drain();
  await emit({ id: "e2", name: "t/added" });
  const tick = { functionId: "test-known", cron, at: "2026-11-01T03:00:00.000Z" };
  await pool.query("select jobs.add('cron_tick', $1)", [tick]);
  for (let again = 0; again < 3; again++) {
    await older.drain();
    await pool.query("update jobs.task set run_at = now() where kind <> 'cron_tick'");
  }
  expect((await runs("known")).map(({ status }) => status).sort()).toEqual([
    "completed",
    "running",
    "running",
  ]);

  const newer = await testEngine({ client, functions: [added] });
  await newer.drain();

  expect((await runs("known")).map(({ output }) => output).sort()).toEqual(["new", "new", "old"]);
});
