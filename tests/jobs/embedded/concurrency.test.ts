import { beforeEach, expect, test } from "vitest";
import { emit, emptyJobs, runs, testClient, testEngine } from "../../support/engine";

beforeEach(emptyJobs);

const triggers = [{ event: "t/happened" }];

test("a limit holds over two engines, and does not hold up the others", async () => {
  const client = testClient();
  let together = 0;
  let most = 0;
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const limited = client.createFunction({ id: "limited", triggers, concurrency: 2 }, async ({ step }) => {
    await step.run("work", async () => {
      most = Math.max(most, ++together);
      await gate;
      together--;
    });
  });
  const free = client.createFunction({ id: "free", triggers }, async () => {});
  const job = { client, functions: [limited, free], pollMs: 20 };
  const engines = await Promise.all([testEngine(job), testEngine(job)]);

  for (let n = 0; n < 12; n++) await emit({ id: `e${n}`, name: "t/happened" });
  await Promise.all(engines.map((engine) => engine.start()));
  await expect.poll(async () => (await runs("free")).filter(completed), { timeout: 10_000 }).toHaveLength(12);
  expect((await runs("limited")).filter(completed)).toEqual([]);
  open();
  await expect
    .poll(async () => (await runs("limited")).filter(completed), { timeout: 10_000 })
    .toHaveLength(12);

  expect(most).toBe(2);
});

function completed({ status }: { status: string }) {
  return status === "completed";
}
