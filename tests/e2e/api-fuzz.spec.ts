import { expect, test } from "@playwright/test";
import pg from "pg";
import { type Estate, enterEstate } from "@/tests/support/api-estate";
import { type AtEnd, copyDemo, type Demo, prepareDemo, serveDemo } from "@/tests/support/demo-estate";
import { fuzz } from "@/tests/support/fuzz/fuzz";
import { send } from "@/tests/support/fuzz/send";

/* The API as a tool that only knows its document: whatever is sent, the answer is one that the document promises. */

/** Always the same calls here; FUZZ_SEED and FUZZ_ROUNDS look further (docs/operate/api.md). */
const seed = Number(process.env.FUZZ_SEED ?? 20_261_123);
const rounds = Number(process.env.FUZZ_ROUNDS ?? 2);

let [url, estate] = ["", {} as Estate];
const database = { client: undefined as pg.Client | undefined };
const cleanups: (() => unknown)[] = [];

/** An estate of its own: nothing in it is as it was afterwards. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  const atEnd: AtEnd = (cleanup) => cleanups.push(cleanup);
  const demo: Demo = process.env.E2E_DEMO ? JSON.parse(process.env.E2E_DEMO) : await prepareDemo(atEnd);
  const env = await copyDemo(demo, `fuzz_${process.pid}`);
  ({ url } = await serveDemo(env, atEnd));
  database.client = new pg.Client({ connectionString: env.DATABASE_URL as string });
  await database.client.connect();
  atEnd(() => database.client?.end());
  estate = await enterEstate(url, env.DATABASE_URL as string);
});
test.afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

test("whatever is sent to the API, the answer is one that its document promises @desktop", async () => {
  test.setTimeout(60_000 + rounds * 20_000);
  // Calls are counted for each person; this one is none.
  const refresh = async () => database.client?.query("delete from rate_limits");
  const { findings, statuses, never } = await fuzz({ estate, url, seed, rounds, refresh });
  const done = estate.operations.size - never.length;
  console.log(
    `FUZZ_SEED=${seed}: ${JSON.stringify(statuses)}; ${done} of ${estate.operations.size} operations were done`,
  );
  if (process.env.FUZZ_ROUNDS) console.log(`Never done: ${never.join(", ")}`);
  expect(findings.join("\n\n"), `FUZZ_SEED=${seed} FUZZ_ROUNDS=${rounds}`).toBe("");
  expect(done, `done: ${never.join(", ")} never were`).toBeGreaterThan(estate.operations.size / 3);
});

test("an address of the API refuses the methods that the document does not have for it @desktop", async () => {
  test.setTimeout(60_000);
  const all = [...estate.operations.values()];
  const refusals = [...new Set(all.map(({ path }) => path))].map(async (path) => {
    const operations = all.filter((each) => each.path === path);
    const has = operations.map(({ method }) => method);
    const others = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) => !has.includes(method));
    // Each of them is refused in the same place: one of them, another one for each address.
    const method = others[path.length % others.length] as string;
    const at = `/api/v1${path.replace(/\{\w+\}/g, "x")}`;
    const answer = await send(url, { method, path: at, headers: {} });
    expect(answer, `${method} ${path}`).toMatchObject({ status: 405, headers: { allow: has.join(", ") } });
    for (const { faults } of operations) expect(faults(answer), `${method} ${path}`).toEqual([]);
  });
  await Promise.all(refusals);
});
