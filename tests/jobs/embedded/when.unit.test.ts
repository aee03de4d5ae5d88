import { expect, test } from "vitest";
import { backoffMs, nextTick, retryAfter, sleepEnds } from "@/lib/jobs/embedded/when";

const now = Date.parse("2026-11-22T00:00:00Z");

test("a sleep is a duration or an instant", () => {
  expect(sleepEnds("1d2h3s", now).toISOString()).toBe("2026-11-23T02:00:03.000Z");
  expect(sleepEnds("2026-12-01T00:00:00.000Z", now).toISOString()).toBe("2026-12-01T00:00:00.000Z");
});

test("retry-after is seconds or an instant", () => {
  expect(retryAfter("90", now).toISOString()).toBe("2026-11-22T00:01:30.000Z");
  expect(retryAfter("2026-11-22T00:02:00.000Z", now).toISOString()).toBe("2026-11-22T00:02:00.000Z");
});

test("the delay grows like the Inngest server's", () => {
  expect(backoffMs(0)).toBeGreaterThanOrEqual(15_000);
  expect(backoffMs(0)).toBeLessThanOrEqual(45_000);
  expect(backoffMs(50)).toBeGreaterThanOrEqual(7_200_000);
});

test("a schedule counts in its own time zone", () => {
  const after = new Date("2026-11-22T00:00:00Z");

  expect(nextTick("TZ=Asia/Kolkata 0 6 * * *", after)?.toISOString()).toBe("2026-11-22T00:30:00.000Z");
  expect(nextTick("0 6 * * *", after)?.toISOString()).toBe("2026-11-22T06:00:00.000Z");
  expect(() => nextTick("every day")).toThrow();
});
