import { expect, test } from "vitest";
import { parseEnv } from "@/lib/platform/env";

test("what is for tests does not hold on a live estate", () => {
  const given = {
    DATABASE_URL: "postgresql://estate@127.0.0.1:5432/estate",
    NEXTAUTH_SECRET: "a-secret-for-tests-that-is-long-enough-0123456789",
    PUSH_TEST_SERVICE: "http://127.0.0.1:8080",
  };
  expect(parseEnv(given).PUSH_TEST_SERVICE).toBe(given.PUSH_TEST_SERVICE);
  expect(parseEnv({ ...given, NODE_ENV: "production" }).PUSH_TEST_SERVICE).toBeUndefined();
});
