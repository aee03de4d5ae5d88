import { NextRequest } from "next/server";
import { beforeAll, expect, test } from "vitest";
import { inngestSignature } from "../support/inngest-signature";

const KEY = "signkey-prod-0123456789abcdef";
const WRONG_KEY = "signkey-prod-fedcba9876543210";
const ADDRESS = "http://localhost:3000/api/inngest";
const SYNC = { method: "PUT", body: { url: ADDRESS }, headers: { "x-inngest-sync-kind": "in_band" } };
const EVENT = {
  id: "tick",
  name: "inngest/scheduled.timer",
  ts: 1,
  data: { cron: "TZ=Asia/Kolkata 30 3 * * *" },
};
const CALL = {
  method: "POST",
  body: {
    version: 2,
    event: EVENT,
    events: [EVENT],
    steps: {},
    ctx: { run_id: "run", attempt: 0, max_attempts: 5, use_api: false, stack: { stack: [], current: 0 } },
  },
};

let route: typeof import("@/app/api/inngest/route");

beforeAll(async () => {
  Object.assign(process.env, {
    INNGEST_BASE_URL: "http://127.0.0.1:1",
    INNGEST_EVENT_KEY: "key",
    INNGEST_SIGNING_KEY: KEY,
  });
  route = await import("@/app/api/inngest/route");
});

test("a signed look answers how many functions there are", async () => {
  const response = await route.GET(request({ method: "GET", key: KEY }));

  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ function_count: expect.any(Number), mode: "cloud" });
});

test("a signed sync answers the functions", async () => {
  const response = await route.PUT(request({ ...SYNC, key: KEY }));

  expect(response.status).toBe(200);
  const { functions } = (await response.json()) as { functions: { id: string }[] };
  expect(functions.map(({ id }) => id)).toContain("khaki-estate-jobs-retention");
});

test.each(["GET", "PUT", "POST"] as const)("an unsigned %s is refused", async (method) => {
  const response = await route[method](request({ ...SYNC, method }));

  expect(response.status).toBe(401);
  expect(await response.text()).toBe("");
});

test.each(["GET", "PUT", "POST"] as const)("a %s with a wrong signature is refused", async (method) => {
  const response = await route[method](request({ ...SYNC, method, key: WRONG_KEY }));

  expect(response.status).toBe(401);
  expect(await response.text()).not.toContain("retention");
});

test("a body that is too large, or of unknown size, is not read", async () => {
  const huge = { "content-length": "6000000" };

  expect((await route.POST(request({ ...SYNC, method: "POST", key: KEY, headers: huge }))).status).toBe(413);
});

test("a signed call runs the function's next step and answers what it did", async () => {
  const response = await route.POST(request({ ...CALL, key: KEY }));

  expect(response.status).toBe(206);
  expect(await response.json()).toMatchObject([{ op: "StepRun", displayName: "finished-runs", data: 0 }]);
});

test("a call of a function that does not exist is an error and runs nothing", async () => {
  const response = await route.POST(request({ ...CALL, key: KEY, fnId: "khaki-estate-nothing" }));

  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(await response.text()).toContain("khaki-estate-nothing");
});

test("a call whose body was changed after it was signed is refused", async () => {
  const signed = inngestSignature(KEY, JSON.stringify(CALL.body));
  const changed = { ...CALL, body: { ...CALL.body, event: { name: "x", data: { forged: true } } } };

  const response = await route.POST(request({ ...changed, headers: { "x-inngest-signature": signed } }));

  expect(response.status).toBe(401);
});

test("a call that was recorded ten minutes ago is refused", async () => {
  const old = Math.floor(Date.now() / 1000) - 600;
  const headers = { "x-inngest-signature": inngestSignature(KEY, JSON.stringify(CALL.body), old) };

  expect((await route.POST(request({ ...CALL, headers }))).status).toBe(401);
});

test.each(["", "nonsense", "t=abc&s=def", "t=1&s="])(
  "a signature that is none is refused: %j",
  async (value) => {
    const headers = { "x-inngest-signature": value };

    expect((await route.POST(request({ ...CALL, headers }))).status).toBe(401);
  },
);

test("a signed body that is no call at all is refused and nothing breaks", async () => {
  const response = await route.POST(request({ ...CALL, key: KEY, body: { nonsense: true } }));

  expect(response.status).toBeGreaterThanOrEqual(400);
  expect((await route.GET(request({ method: "GET", key: KEY }))).status).toBe(200);
});

type TestRequest = {
  method: string;
  key?: string;
  body?: object;
  headers?: Record<string, string>;
  fnId?: string;
};

function request({ method, key, body, headers, fnId = "khaki-estate-jobs-retention" }: TestRequest) {
  const text = method === "GET" ? "" : JSON.stringify(body);
  return new NextRequest(`${ADDRESS}${method === "POST" ? `?fnId=${fnId}&stepId=step` : ""}`, {
    method,
    body: text || undefined,
    headers: {
      host: "localhost:3000",
      "content-length": String(Buffer.byteLength(text)),
      ...headers,
      ...(key && { "x-inngest-signature": inngestSignature(key, text) }),
    },
  });
}
