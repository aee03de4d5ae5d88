import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { serve } from "../../scripts/lib/next.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { fromRoot } from "../../scripts/lib/root.mjs";
import { testBuild } from "../../scripts/lib/suites.mjs";
import { throwawayPostgres } from "../../scripts/lib/throwaway-postgres.mjs";

const PATIENCE_MS = 15_000;
const PAGES = 12;

test("SIGTERM ends the production server within 15 seconds: no page is cut in half, no job left in hand @desktop", async () => {
  test.setTimeout(120_000);
  const postgres = await throwawayPostgres();
  const files = mkdtempSync(path.join(tmpdir(), "khaki-end-"));
  const url = `${postgres.url}/postgres`;
  const database = new pg.Client({ connectionString: url });
  try {
    await migrate(url);
    await database.connect();
    const server = await serve({
      mode: "start",
      port: await freePort(),
      env: { ...environment(url, files), NODE_OPTIONS: `--import ${telemetry(files)}` },
      distDir: testBuild,
    });
    await read(server.url);
    const spans = readFileSync(path.join(files, "spans"), "utf8");
    expect(spans, "what NODE_OPTIONS imports sees the requests").toContain("GET /sign-in");
    expect(spans, "and the queries").toMatch(/^pg select/im);
    const pages = Array.from({ length: PAGES }, () => read(server.url));
    // Somebody registered, a hundred times: the mails are on their way when the signal comes.
    await database.query(`
      select jobs.emit(jsonb_build_object('id', gen_random_uuid(), 'name', 'people/email.verified', 'ts', 0,
        'data', jsonb_build_object('userId', gen_random_uuid(), 'actorId', null))) from generate_series(1, 100)`);
    await Promise.any(pages);

    const began = performance.now();
    await server.stop();
    expect(performance.now() - began).toBeLessThan(PATIENCE_MS);
    expect(await server.ended).toBe(0);

    // What had not been read when the signal came is refused as a whole, and a browser or proxy asks again.
    expect((await Promise.all(pages)).filter((page) => page === "cut")).toEqual([]);
    const { rows } = await database.query(
      "select count(*)::int as held from jobs.task where locked_by is not null",
    );
    expect(rows[0].held).toBe(0);
    await expect(fetch(`${server.url}/api/live`)).rejects.toThrow();
  } finally {
    await database.end();
    await postgres.stop();
    rmSync(files, { recursive: true, force: true });
  }
});

/** As instrumentations do it: loaded before everything else, patching the modules that the server loads later. */
function telemetry(files: string): string {
  const hook = path.join(files, "telemetry.mjs");
  writeFileSync(
    hook,
    `import { appendFileSync } from "node:fs";
    import { createRequire } from "node:module";
    import { subscribe } from "node:diagnostics_channel";
    const span = (text) => appendFileSync(${JSON.stringify(path.join(files, "spans"))}, text.trim() + "\\n");
    subscribe("http.server.request.start", ({ request }) => span(request.method + " " + request.url));
    const { Client } = createRequire(${JSON.stringify(fromRoot("package.json"))})("pg");
    const { query } = Client.prototype;
    Client.prototype.query = function (asked, ...rest) {
      span("pg " + (asked?.text ?? asked));
      return query.call(this, asked, ...rest);
    };`,
  );
  return hook;
}

/** One page, as far as it came. */
async function read(url: string): Promise<"whole" | "refused" | "cut"> {
  const response = await fetch(`${url}/sign-in`).catch(() => undefined);
  if (!response) return "refused";
  const page = await response.text().catch(() => "");
  return page.includes("</html>") ? "whole" : "cut";
}

const environment = (url: string, files: string) => ({
  DATABASE_URL: url,
  DATA_DIR: files,
  LOG_LEVEL: "error",
  NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
});
