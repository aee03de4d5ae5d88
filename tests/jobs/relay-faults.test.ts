import type { IncomingMessage, ServerResponse } from "node:http";
import { Inngest } from "inngest";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createRelay } from "@/lib/jobs/relay";
import { pool } from "@/lib/platform/prisma";
import { emit, emptyJobs, waiting } from "../support/engine";
import { loopback, readAll } from "../support/loopback";

// The event API of an Inngest server in bad weather. `heard`: every event of every request, in whatever request;
// `taken`: what the server has kept, once per id, as the real one does.
const EVENTS = 12;
const ids = Array.from({ length: EVENTS }, (_, n) => `a${n}`).sort();
const heard: string[] = [];
const taken = new Set<string>();

type Weather = (request: IncomingMessage, response: ServerResponse, keep: () => void) => void;
let weather: Weather = fair;

const api = await loopback(async (request, response) => {
  const events = [JSON.parse(await readAll(request))].flat() as { id: string }[];
  heard.push(...events.map(({ id }) => id));
  const keep = () => {
    for (const { id } of events) taken.add(id);
  };
  weather(request, response, keep);
});
afterAll(api.close);

const quiet = { info() {}, warn() {}, error() {}, debug() {} };

beforeEach(async () => {
  await emptyJobs();
  heard.length = 0;
  taken.clear();
  weather = fair;
  for (const id of ids) await emit({ id, name: "maintenance/request.resolved" });
});

/** What a server can do to a request, and whether the event may have arrived nevertheless. */
const FAULTS: Record<string, Weather> = {
  "503 for everything": (_, response) => response.writeHead(503).end("upstream is away"),
  "500 with a page of HTML": (_, response) =>
    response.writeHead(500, { "content-type": "text/html" }).end("<html>Internal Server Error</html>"),
  "an answer that is no JSON, after keeping it": (_, response, keep) => {
    keep();
    response.writeHead(200).end("{ not json");
  },
  "an empty answer, after keeping it": (_, response, keep) => {
    keep();
    response.writeHead(200).end();
  },
  "200 that says it was refused": (_, response) =>
    response.writeHead(200).end(JSON.stringify({ ids: [], status: 400, error: "rate limited" })),
  "a connection cut after keeping it": (request, _, keep) => {
    keep();
    request.socket.destroy();
  },
  "an answer that never comes, after keeping it": (_, __, keep) => keep(),
  "half an answer, then nothing": (_, response, keep) => {
    keep();
    response.writeHead(200, { "content-length": "500" }).write('{"ids":[');
  },
};

test.each(Object.entries(FAULTS))(
  "%s: nothing is lost, nothing doubled once it recovers",
  async (_, fault) => {
    const errors: unknown[] = [];
    weather = fault;
    await relay({ onError: (error) => errors.push(error) }).drain();
    expect(errors).toHaveLength(EVENTS);
    expect(await waiting()).toHaveLength(EVENTS);

    weather = fair;
    await pool.query("update jobs.task set run_at = now()");
    await relay().drain();

    expect([...taken].sort()).toEqual(ids);
    expect(new Set(heard)).toEqual(new Set(ids)); // a repetition carries the same id, never a new one
    expect(await waiting()).toEqual([]);
  },
);

test("nobody listens at the address: everything waits, and arrives when somebody does", async () => {
  const closed = await loopback(() => {});
  await closed.close();
  const errors: unknown[] = [];

  await relay({ address: closed.address, onError: (error) => errors.push(error) }).drain();
  expect(errors).toHaveLength(EVENTS);
  const { rows } = await pool.query("select last_error, attempts from jobs.task");
  expect(rows).toHaveLength(EVENTS);
  expect(rows[0]).toMatchObject({ attempts: 1, last_error: expect.stringContaining("Error") });

  await pool.query("update jobs.task set run_at = now()");
  await relay().drain();
  expect([...taken].sort()).toEqual(ids);
});

test("a server that falls and rises while a running relay sends: each event is kept once", async () => {
  let requests = 0;
  const faults = Object.values(FAULTS);
  weather = (request, response, keep) => {
    const fault = requests++ % 3 === 0 ? fair : faults[requests % faults.length];
    fault?.(request, response, keep);
  };
  const running = relay({ pollMs: 50, onError: () => {} });
  await running.start();
  const hurry = setInterval(() => {
    // Not the delays of minutes that are meant for a real outage.
    void pool.query("update jobs.task set run_at = now() where locked_by is null and run_at > now()");
  }, 100);
  for (let n = EVENTS; n < 40; n++) await emit({ id: `a${n}`, name: "maintenance/request.resolved" });

  await expect.poll(waiting, { timeout: 15_000 }).toEqual([]);
  clearInterval(hurry);
  await running.stop();

  expect(taken.size).toBe(40);
  expect(new Set(heard).size).toBe(40);
});

function fair(_: IncomingMessage, response: ServerResponse, keep: () => void) {
  keep();
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ ids: ["kept"], status: 200 }));
}

type Options = { address?: string; pollMs?: number; onError?: (error: unknown) => void };

/** As lib/jobs/client makes it, with a patience of milliseconds instead of seconds. */
function relay({ address = api.address, onError = throwIt, pollMs = 1000 }: Options = {}) {
  const client = new Inngest({
    id: "test",
    isDev: false,
    eventKey: "key",
    baseUrl: address,
    logger: quiet,
    fetch: ((input: string, init?: RequestInit) =>
      fetch(input, { ...init, signal: AbortSignal.timeout(250) })) as typeof fetch,
  });
  return createRelay({ pool, client, onError, pollMs, concurrency: EVENTS });
}

function throwIt(error: unknown) {
  throw error;
}
