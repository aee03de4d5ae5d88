import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest } from "inngest";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createRelay } from "@/lib/jobs/relay";
import { pool } from "@/lib/platform/prisma";
import { emit, emptyJobs, waiting } from "../support/engine";

type Taken = { id: string; name: string; data: unknown };
type Behaviour = (request: IncomingMessage, response: ServerResponse, events: Taken[]) => void;

/** Stands in for an Inngest server: takes events at /e/<key> and runs each id once. */
const taken: Taken[] = [];
let behaviour: Behaviour = take;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request
    .on("data", (chunk) => chunks.push(chunk))
    .on("end", () => behaviour(request, response, [JSON.parse(Buffer.concat(chunks).toString())].flat()));
});

beforeEach(async () => {
  await emptyJobs();
  taken.length = 0;
  behaviour = take;
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(() => server.closeAllConnections());

test("every committed activity reaches the server under its own id", async () => {
  for (let n = 0; n < 25; n++) await emit({ id: `a${n}`, name: "maintenance/request.resolved", data: { n } });

  await relay().drain();

  expect(taken.map(({ id }) => id).sort()).toEqual(Array.from({ length: 25 }, (_, n) => `a${n}`).sort());
  expect(taken.find(({ id }) => id === "a7")).toMatchObject({
    name: "maintenance/request.resolved",
    data: { n: 7 },
  });
  expect(await waiting()).toEqual([]);
});

test("what the server refuses stays in the outbox and is sent again", async () => {
  behaviour = (_, response) => response.writeHead(400).end(JSON.stringify({ status: 400, error: "not now" }));
  await emit({ id: "a1", name: "t/happened" });
  const errors: unknown[] = [];

  await relay((error) => errors.push(error)).drain();
  expect(errors).toHaveLength(1);
  expect(await waiting()).toMatchObject([{ kind: "deliver_event" }]);

  behaviour = take;
  await pool.query("update jobs.task set run_at = now()");
  await relay().drain();

  expect(taken.map(({ id }) => id)).toEqual(["a1"]);
  expect(await waiting()).toEqual([]);
});

test("an answer that was lost leads to a repetition under the same id", async () => {
  let calls = 0;
  behaviour = (request, response, events) => {
    if (++calls > 1) return take(request, response, events);
    taken.push(...events);
    request.socket.destroy();
  };
  await emit({ id: "a1", name: "t/happened" });

  await relay().drain();

  expect(taken.map(({ id }) => id)).toEqual(["a1", "a1"]);
  expect(await waiting()).toEqual([]);
});

test("the relay leaves the tasks of the embedded engine alone", async () => {
  await pool.query("select jobs.add('wake_run', '{}')");

  await relay().drain();

  expect(await waiting()).toMatchObject([{ kind: "wake_run" }]);
});

function take(_: IncomingMessage, response: ServerResponse, events: Taken[]) {
  taken.push(...events);
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ ids: events.map(({ id }) => id), status: 200 }));
}

function relay(onError: (error: unknown) => void = throwIt) {
  const { port } = server.address() as AddressInfo;
  const client = new Inngest({
    id: "test",
    isDev: false,
    eventKey: "key",
    baseUrl: `http://127.0.0.1:${port}`,
  });
  return createRelay({ pool, client, onError });
}

function throwIt(error: unknown) {
  throw error;
}
