import { expect, test } from "vitest";
import { readFunction } from "@/lib/jobs/embedded/served-function";

const config = (extra: object) => ({ id: "estate-job", triggers: [], steps: { step: {} }, ...extra });

test("a plain function is understood", () => {
  const triggers = [{ event: "t/happened" }, { cron: "TZ=Asia/Kolkata 0 6 * * *" }];
  const steps = { step: { retries: { attempts: 2 } } };

  expect(readFunction(config({ triggers, steps, concurrency: 5 }))).toEqual({
    id: "estate-job",
    events: ["t/happened"],
    crons: ["TZ=Asia/Kolkata 0 6 * * *"],
    failureOf: undefined,
    maxAttempts: 3,
    concurrency: 5,
  });
});

test.each([
  ["batchEvents", { batchEvents: { maxSize: 5, timeout: "1s" } }],
  ["cancel", { cancel: [{ event: "t/stop" }] }],
  ["debounce", { debounce: { period: "1m" } }],
  ["idempotency", { idempotency: "event.data.id" }],
  ["priority", { priority: { run: "100" } }],
  ["rateLimit", { rateLimit: { limit: 1, period: "1m" } }],
  ["singleton", { singleton: { mode: "skip" } }],
  ["throttle", { throttle: { limit: 1, period: "1m" } }],
  ["timeouts", { timeouts: { finish: "1m" } }],
  ["concurrency with a key or scope", { concurrency: { limit: 1, key: "event.data.id" } }],
  ["concurrency with a key or scope", { concurrency: [{ limit: 1 }] }],
  [
    'the trigger condition "event.data.x > 1"',
    { triggers: [{ event: "t/a", expression: "event.data.x > 1" }] },
  ],
  ['the wildcard event "t/*"', { triggers: [{ event: "t/*" }] }],
  ["jitter", { triggers: [{ cron: "0 6 * * *", jitter: "30s" }] }],
  ['the unreadable schedule "every day"', { triggers: [{ cron: "every day" }] }],
])("%s is refused with the function's name", (feature, extra) => {
  expect(() => readFunction(config(extra))).toThrow(`The Inngest function "estate-job" uses ${feature}`);
});

test("the condition of a function that only looks like an onFailure is refused", () => {
  const trigger = {
    event: "inngest/function.failed",
    expression: "event.data.function_id == 'estate-other'",
  };

  expect(() => readFunction(config({ triggers: [trigger] }))).toThrow("the trigger condition");
  expect(readFunction({ ...config({ triggers: [trigger] }), id: "estate-other-failure" }).failureOf).toBe(
    "estate-other",
  );
});
