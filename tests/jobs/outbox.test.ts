import { beforeEach, expect, test } from "vitest";
import { transact } from "@/lib/platform/transact";
import { emptyJobs, runs, testClient, testEngine, waiting } from "../support/engine";

beforeEach(emptyJobs);

const actor = { kind: "system", job: "test" } as const;
const happened = { name: "t/happened", data: { x: 7 } };

test("what a verb records reaches its function after the commit, with who did it", async () => {
  const client = testClient();
  const triggers = [{ event: "t/happened" }];
  const fn = client.createFunction({ id: "react", triggers }, async ({ event }) => event.data);
  const engine = await testEngine({ client, functions: [fn] });

  await transact(actor, async (_, record) => {
    record(happened);
    expect(await waiting()).toEqual([]);
  });
  await engine.drain();

  expect(await runs("react")).toMatchObject([{ status: "completed", output: { x: 7, actorId: null } }]);
});

test("a verb that fails publishes nothing", async () => {
  const failing = transact(actor, async (_, record) => {
    record(happened);
    throw new Error("refused");
  });

  await expect(failing).rejects.toThrow("refused");
  expect(await waiting()).toEqual([]);
});
