import { expect, test } from "vitest";
import { inngest } from "@/lib/jobs/client";
import { createEngine } from "@/lib/jobs/embedded/engine";
import { functions } from "@/lib/jobs/functions";
import { pool } from "@/lib/platform/prisma";
import { testClient } from "../../support/engine";

const onError = () => {};

test("a function that the engine cannot run stops the start", async () => {
  const client = testClient();
  const fn = client.createFunction(
    { id: "noisy", triggers: [{ event: "t/a", if: "event.data.x > 1" }], debounce: { period: "1m" } },
    async () => {},
  );

  await expect(createEngine({ pool, client, functions: [fn], onError })).rejects.toThrow(
    'The Inngest function "test-noisy" uses debounce, the trigger condition "event.data.x > 1"',
  );
});

test("the embedded engine can run all of the product's functions", async () => {
  await expect(createEngine({ pool, client: inngest, functions, onError })).resolves.toBeDefined();
});
