import { createHmac } from "node:crypto";
import { NextRequest } from "next/server";
import { beforeAll, expect, test } from "vitest";

const KEY = "signkey-prod-0123456789abcdef";
const WRONG_KEY = "signkey-prod-fedcba9876543210";
const ADDRESS = "http://localhost:3000/api/inngest";
const SYNC = { method: "PUT", body: { url: ADDRESS }, headers: { "x-inngest-sync-kind": "in_band" } };

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

type TestRequest = { method: string; key?: string; body?: object; headers?: Record<string, string> };

function request({ method, key, body, headers }: TestRequest) {
  const text = method === "GET" ? "" : JSON.stringify(body);
  return new NextRequest(
    `${ADDRESS}${method === "POST" ? "?fnId=khaki-estate-jobs-retention&stepId=step" : ""}`,
    {
      method,
      body: text || undefined,
      headers: {
        host: "localhost:3000",
        "content-length": String(Buffer.byteLength(text)),
        ...headers,
        ...(key && { "x-inngest-signature": signature(key, text) }),
      },
    },
  );
}

/** As the Inngest server signs: HMAC over the body and the second. */
function signature(key: string, body: string) {
  const second = Math.floor(Date.now() / 1000);
  const hmac = createHmac("sha256", key.replace(/^signkey-\w+-/, ""))
    .update(body)
    .update(String(second));
  return `t=${second}&s=${hmac.digest("hex")}`;
}
