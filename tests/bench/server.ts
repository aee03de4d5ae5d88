import { buildIfChanged, serve } from "../../scripts/lib/next.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { say } from "../../scripts/lib/progress.mjs";
import { testBuild } from "../../scripts/lib/suites.mjs";
import type { BenchEstate } from "./estate";

export const buildServer = () => buildIfChanged({ distDir: testBuild, say });

/** The production server over the large estate; its jobs are elsewhere, so that only pages are measured. */
export async function startServer({ env }: BenchEstate) {
  const port = await freePort();
  return serve({
    mode: "start",
    port,
    distDir: testBuild,
    env: { ...env, BENCH_ROUTES: "true", JOBS_WORKER: "external", NEXTAUTH_URL: `http://localhost:${port}` },
  });
}
