import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { NextRequest } from "next/server";
import pino from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { onRequestError } from "@/instrumentation";
import { perform } from "@/lib/jobs/embedded/perform";
import { logOptions, log as realLog } from "@/lib/platform/log";
import { withLogContext } from "@/lib/platform/log-context";
import { traceRequests } from "@/lib/web/trace-requests";
import { proxy } from "@/proxy";

const lines: string[] = [];
const log = pino(logOptions("info"), { write: (line: string) => lines.push(line) });
const logged = () => lines.splice(0).map((line) => JSON.parse(line) as Record<string, unknown>);

afterEach(() => vi.unstubAllEnvs());

test("every line of a request has its id, also of many at once over the same connections", async () => {
  traceRequests();
  const server = http.createServer(async (request, response) => {
    await sleep(Math.random() * 5);
    for await (const _ of request) log.info({ url: request.url }, "reading");
    log.info({ url: request.url }, "done");
    response.end(request.headers["x-request-id"]);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const asked = http.request({ host: "127.0.0.1", port, path, method: "POST", agent, headers }).end("body");
    const [answer] = (await once(asked, "response")) as [http.IncomingMessage];
    let text = "";
    for await (const chunk of answer) text += chunk;
    return text;
  };
  try {
    const paths = Array.from({ length: 20 }, (_, n) => `/${n}`);
    const ids = await Promise.all(paths.map((path) => ask(path)));
    expect(new Set(ids).size).toBe(20);
    const seen = logged();
    expect(seen).toHaveLength(40);
    for (const { url, requestId } of seen) expect(requestId).toBe(ids[paths.indexOf(url as string)]);

    expect(await ask("/", { "x-request-id": "from-the-proxy_42" })).toBe("from-the-proxy_42");
    for (const bad of ["short", "x".repeat(65), 'a"b c{d}e', "11111111, 22222222"])
      expect(await ask("/", { "x-request-id": bad })).toMatch(/^[0-9a-f]{10}$/);
  } finally {
    agent.destroy();
    server.close();
  }
});

test("the same id reaches the pages and route handlers, and is in every answer", async () => {
  const answer = await proxy(
    new NextRequest("http://localhost:3000/api/live", { headers: { "x-request-id": "from-the-proxy_42" } }),
  );
  expect(answer.headers.get("x-request-id")).toBe("from-the-proxy_42");
  expect(answer.headers.get("x-middleware-request-x-request-id")).toBe("from-the-proxy_42");
});

test("what no door caught, such as a page's fault, is logged with the request's id and what the person sees", async () => {
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  const error = Object.assign(new Error("broken"), { digest: "2849301" });
  const logged = vi.spyOn(realLog(), "error").mockImplementation(() => {});
  const request = { path: "/maintenance?q=x", method: "GET", headers: { "x-request-id": "req-12345" } };
  const place = { routerKind: "App Router", routePath: "/maintenance", routeType: "render" } as const;
  await onRequestError(error, request, { ...place, revalidateReason: undefined });
  expect(logged).toHaveBeenCalledWith(
    { error, digest: "2849301", requestId: "req-12345", where: "/maintenance" },
    "request failed",
  );
});

test("lines of background work have their task, and within a job its run", async () => {
  logged();
  const task = { id: "7", kind: "x", payload: {}, lane: "", attempts: 1, locked_by: "me" };
  const handlers = {
    x: async () =>
      withLogContext({ runId: "run-1", job: "auto-close" }, async () => {
        await sleep(1);
        log.info("working");
        throw new Error("no");
      }),
  };
  const pool = { query: async () => ({ rows: [], rowCount: 1 }) } as never;
  await perform(task, {
    pool,
    handlers,
    onError: (error) => log.error({ error }, "failed"),
    isStopping: () => true,
  });
  expect(logged()).toMatchObject([
    { msg: "working", task: "7", runId: "run-1", job: "auto-close" },
    { msg: "failed", task: "7" },
  ]);
});
