import { createServer } from "node:http";
import { beforeEach, describe, expect, inject, test, vi } from "vitest";
import { GET as health } from "@/app/api/health/route";
import { GET as metricsRoute } from "@/app/api/metrics/route";
import type { Actor } from "@/lib/platform/actor";
import { metrics } from "@/lib/platform/metrics";
import { countRequests, routeOf } from "@/lib/platform/metrics-http";
import { closePrisma, pool } from "@/lib/platform/prisma";

const visitor: { actor: Partial<Actor> } = vi.hoisted(() => ({ actor: { kind: "anonymous" } }));
vi.mock("@/lib/web/session", () => ({ currentActor: async () => visitor.actor }));

describe("health", () => {
  beforeEach(() => pool.query("delete from jobs.task"));

  test("is 200 while everything is as it should be, and says nothing else", async () => {
    const answer = await health();
    expect(answer.status).toBe(200);
    const ok = { database: "ok", migrations: "ok", queue: "ok", disk: "ok" };
    expect(await answer.json()).toEqual({ healthy: true, checks: ok });
  });

  test("is 503 while due work waits and nobody takes it", async () => {
    await pool.query(
      "insert into jobs.task (kind, payload, run_at) values ('x', '{}', now() - interval '11 minutes')",
    );
    const answer = await health();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      healthy: false,
      checks: { database: "ok", queue: "failing" },
    });
  });

  test("is 503 while a migration is missing", async () => {
    const newest = "(select max(migration_name) from _prisma_migrations)";
    await pool.query(`update _prisma_migrations set rolled_back_at = now() where migration_name = ${newest}`);
    expect(await (await health()).json()).toMatchObject({ checks: { migrations: "failing" } });
    await pool.query("update _prisma_migrations set rolled_back_at = null");
  });

  test("is 503 without a database, within seconds", async () => {
    const name = (await pool.query("select current_database() as name")).rows[0].name;
    await closePrisma();
    process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";
    vi.resetModules();
    const { GET } = await import("@/app/api/health/route");
    const answer = await GET();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      healthy: false,
      checks: { database: "failing", disk: "ok" },
    });
    const { closePrisma: close } = await import("@/lib/platform/prisma");
    await close();
    process.env.DATABASE_URL = `${inject("postgres")}/${name}`;
  });
});

describe("metrics", () => {
  const ask = (headers: Record<string, string>) =>
    metricsRoute(new Request("http://estate/api/metrics", { headers }));
  const local = { "x-khaki-peer": "::ffff:127.0.0.1", "x-forwarded-for": "127.0.0.1" };

  test("are read by this machine's programs and administrators, and are not there for anybody else", async () => {
    expect((await ask(local)).status).toBe(200);
    expect((await ask({ "x-khaki-peer": "10.0.0.9" })).status).toBe(404);
    expect((await ask({ ...local, "x-forwarded-for": "10.0.0.9" })).status).toBe(404);
    visitor.actor = { kind: "user", isAdmin: false };
    expect((await ask({})).status).toBe(404);
    visitor.actor = { kind: "user", isAdmin: true };
    expect((await ask({})).status).toBe(200);
    visitor.actor = { kind: "anonymous" };
  });

  test("count requests by address without ids, and measure queue, deliveries, pool and process", async () => {
    countRequests();
    const server = createServer((_request, response) => response.end("hello"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    await (await fetch(`http://127.0.0.1:${port}/maintenance/MNT-2026-00042?q=secret`)).text();
    server.close();
    await vi.waitFor(async () =>
      expect(await metrics().registry.metrics()).toContain("khaki_http_requests_total{"),
    );
    const text = await (await ask(local)).text();
    expect(text).toContain('khaki_http_requests_total{method="GET",route="/maintenance/:id",status="200"} 1');
    expect(text).toMatch(
      /khaki_http_request_duration_seconds_count\{method="GET",route="\/maintenance\/:id"\} 1/,
    );
    for (const name of [
      "khaki_jobs_tasks",
      "khaki_jobs_oldest_seconds",
      "khaki_jobs_runs",
      "khaki_db_connections",
      "nodejs_eventloop_lag_seconds",
      "process_cpu_seconds_total",
    ])
      expect(text).toContain(name);
    expect(text).not.toContain("secret");
  });

  test.each([
    ["/maintenance/MNT-2026-00042/assign", "/maintenance/:id/assign"],
    ["/api/files/0198c5a2-7d1e-7000-8000-000000000001?size=thumbnail", "/api/files/:id"],
    ["/admin-panel/staff-management", "/admin-panel/staff-management"],
    ["/_next/static/chunks/abc.js", "/_next"],
    ["/", "/"],
  ])("call %s %s", (url, route) => expect(routeOf(url)).toBe(route));
});
