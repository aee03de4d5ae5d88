import { NonRetriableError, RetryAfterError } from "inngest";
import { beforeEach, expect, test, vi } from "vitest";
import { bringForward, emit, emptyJobs, runs, testClient, testEngine, waiting } from "../../support/engine";

beforeEach(emptyJobs);

const event = { id: "e1", name: "t/happened", data: { x: 7 } };
const triggers = [{ event: "t/happened" }];

test("a finished step never runs again", async () => {
  const client = testClient();
  const calls = { a: 0, b: 0, c: 0 };
  const fn = client.createFunction({ id: "three", triggers }, async ({ step, event }) => {
    const a = await step.run("a", () => ++calls.a);
    const b = await step.run("b", () => a + ++calls.b);
    const c = await step.run("c", () => b + ++calls.c);
    return { sum: a + b + c, data: event.data };
  });
  const engine = await testEngine({ client, functions: [fn] });

  await emit(event);
  await engine.drain();

  expect(calls).toEqual({ a: 1, b: 1, c: 1 });
  expect(await runs("three")).toMatchObject([{ status: "completed", output: { sum: 6, data: { x: 7 } } }]);
  expect(await waiting()).toEqual([]);
});

test("steps of the same name in a loop are kept apart", async () => {
  const client = testClient();
  const fn = client.createFunction({ id: "loop", triggers }, async ({ step }) => {
    let sum = 0;
    for (const n of [1, 2, 3]) sum += await step.run("same", () => n);
    return sum;
  });
  const engine = await testEngine({ client, functions: [fn] });

  await emit(event);
  await engine.drain();

  expect(await runs("loop")).toMatchObject([{ output: 6 }]);
});

test("a flaky step is repeated, alone", async () => {
  const client = testClient();
  const calls = { fine: 0, flaky: 0 };
  const attempts: number[] = [];
  const fn = client.createFunction({ id: "flaky", triggers }, async ({ step, attempt }) => {
    await step.run("fine", () => ++calls.fine);
    return step.run("flaky", () => {
      attempts.push(attempt);
      if (++calls.flaky < 3) throw new Error("not yet");
      return calls.flaky;
    });
  });
  const engine = await testEngine({ client, functions: [fn] });

  await emit(event);
  await engine.drain();

  expect(calls).toEqual({ fine: 1, flaky: 3 });
  expect(attempts).toEqual([0, 1, 2]);
  expect(await runs("flaky")).toMatchObject([{ status: "completed", output: 3 }]);
});

test("a step that fails too often fails the run, and onFailure hears why", async () => {
  const client = testClient();
  const heard: unknown[] = [];
  let tries = 0;
  const fn = client.createFunction(
    {
      id: "always",
      triggers,
      retries: 2,
      onFailure: async ({ error, event, step }) => {
        await step.run("tell", () => heard.push(error.name, error.message, event.data.event.data));
      },
    },
    async ({ step }) => {
      await step.run("bad", () => {
        tries++;
        throw new TypeError("always bad");
      });
    },
  );
  const other = client.createFunction(
    { id: "other", triggers: [{ event: "t/else" }], onFailure: async () => void heard.push("wrong") },
    async () => {},
  );
  const engine = await testEngine({ client, functions: [fn, other] });

  await emit(event);
  await engine.drain();

  expect(tries).toBe(3);
  expect(heard).toEqual(["TypeError", "always bad", { x: 7 }]);
  expect(await runs("always")).toMatchObject([{ status: "failed", output: { message: "always bad" } }]);
});

test("an error outside of steps counts in the same way", async () => {
  const client = testClient();
  let tries = 0;
  const fn = client.createFunction({ id: "body", triggers, retries: 1 }, async () => {
    tries++;
    throw new Error("no step");
  });
  const engine = await testEngine({ client, functions: [fn] });

  await emit(event);
  await engine.drain();

  expect(tries).toBe(2);
  expect(await runs("body")).toMatchObject([{ status: "failed", output: { message: "no step" } }]);
});

test("a failing onFailure is not reported to itself", async () => {
  const client = testClient();
  let tries = 0;
  const onFailure = async () => {
    tries++;
    throw new Error("worse");
  };
  const fn = client.createFunction({ id: "worse", triggers, retries: 0, onFailure }, async () => {
    throw new Error("bad");
  });
  const engine = await testEngine({ client, functions: [fn] });

  await emit(event);
  await engine.drain();

  expect(tries).toBe(2);
  expect(await waiting()).toEqual([]);
});

test("the error of an exhausted step can be caught", async () => {
  const client = testClient();
  const fn = client.createFunction({ id: "caught", triggers, retries: 1 }, async ({ step }) => {
    const failed = await step
      .run("bad", () => Promise.reject(new Error("x1")))
      .catch((error) => error.message);
    return step.run("after", () => `recovered from ${failed}`);
  });
  const engine = await testEngine({ client, functions: [fn] });

  await emit(event);
  await engine.drain();

  expect(await runs("caught")).toMatchObject([{ status: "completed", output: "recovered from x1" }]);
});

test("a NonRetriableError ends the run at once", async () => {
  const client = testClient();
  let tries = 0;
  const fn = client.createFunction({ id: "final", triggers }, async ({ step }) => {
    await step.run("never", () => {
      tries++;
      throw new NonRetriableError("never again");
    });
  });
  const engine = await testEngine({ client, functions: [fn] });

  await emit(event);
  await engine.drain();

  expect(tries).toBe(1);
  expect(await runs("final")).toMatchObject([{ status: "failed", output: { message: "never again" } }]);
});

test("a RetryAfterError decides when the step is repeated", async () => {
  const client = testClient();
  let tries = 0;
  const fn = client.createFunction({ id: "later", triggers }, async ({ step }) =>
    step.run("busy", () => {
      if (++tries === 1) throw new RetryAfterError("the gateway is busy", "90s");
      return tries;
    }),
  );
  const engine = await testEngine({ client, functions: [fn] });

  await emit(event);
  await engine.drain();
  const [retry] = await waiting();
  await bringForward();
  await engine.drain();

  expect(retry?.in).toBeGreaterThan(80);
  expect(retry?.in).toBeLessThanOrEqual(91);
  expect(await runs("later")).toMatchObject([{ status: "completed", output: 2 }]);
});

test("sleeps end when they should and not before", async () => {
  const client = testClient();
  const until = new Date(Date.now() + 7_200_000);
  const fn = client.createFunction({ id: "sleepy", triggers }, async ({ step }) => {
    await step.sleep("an hour", "1h");
    await step.sleepUntil("a moment", until);
    return "awake";
  });
  const engine = await testEngine({ client, functions: [fn] });

  await emit(event);
  await engine.drain();
  const first = await waiting();
  await bringForward();
  await engine.drain();
  const second = await waiting();
  await bringForward();
  await engine.drain();

  expect(first).toMatchObject([{ kind: "wake_run" }]);
  expect(Math.round((first[0]?.in ?? 0) / 60)).toBe(60);
  expect(Math.round((second[0]?.in ?? 0) / 60)).toBe(120);
  expect(await runs("sleepy")).toMatchObject([{ status: "completed", output: "awake" }]);
});

test("parallel steps run side by side and are joined once", async () => {
  const client = testClient();
  const arrived: string[] = [];
  let joins = 0;
  const fn = client.createFunction({ id: "parallel", triggers }, async ({ step }) => {
    const part = (id: string) =>
      step.run(id, async () => {
        arrived.push(id);
        // Each waits for the others: one after the other they would never end.
        await vi.waitFor(() => expect(arrived).toHaveLength(3), { timeout: 10_000 });
        return id;
      });
    const parts = await Promise.all([part("p1"), part("p2"), part("p3")]);
    return step.run("join", () => `${++joins}: ${parts.join("+")}`);
  });
  const engine = await testEngine({ client, functions: [fn] });

  await emit(event);
  await engine.drain();

  expect(await runs("parallel")).toMatchObject([{ output: "1: p1+p2+p3" }]);
});

test("chains of steps run in parallel, and one of them may fail and be repeated", async () => {
  const client = testClient();
  let tries = 0;
  const fn = client.createFunction({ id: "chains", triggers }, async ({ step }) => {
    const chain = async (n: number) => {
      const first = await step.run(`first-${n}`, () => n);
      return step.run(`second-${n}`, () => {
        if (n === 2 && ++tries < 2) throw new Error("once");
        return first * 10;
      });
    };
    const results = await Promise.all([chain(1), chain(2)]);
    return results[0] + results[1];
  });
  const engine = await testEngine({ client, functions: [fn] });

  await emit(event);
  await engine.drain();

  expect(tries).toBe(2);
  expect(await runs("chains")).toMatchObject([{ output: 30 }]);
});

test("a feature that only shows while running ends the run with its name", async () => {
  const client = testClient();
  const fn = client.createFunction({ id: "waits", triggers }, async ({ step }) => {
    await step.waitForEvent("an answer", { event: "t/answer", timeout: "1m" });
  });
  const engine = await testEngine({ client, functions: [fn] });

  await emit(event);
  await engine.drain();

  const [run] = await runs("waits");
  expect(run?.status).toBe("failed");
  expect(run?.output).toMatchObject({
    message: expect.stringContaining('"test-waits": it uses WaitForEvent (step "an answer")'),
  });
});
