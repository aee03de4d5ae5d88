import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "vite";
import { afterAll } from "vitest";
import { fromRoot } from "../../scripts/lib/root.mjs";

/**
 * A program of ours as plain JavaScript, for tests that start it again and again: reading TypeScript takes it two
 * thirds of its start. Call it while a test file is loaded.
 */
export async function compiled(program: string): Promise<string> {
  const outDir = newFolder();
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));
  await build({
    root: fromRoot(),
    configFile: false,
    publicDir: false,
    logLevel: "error",
    resolve: { tsconfigPaths: true },
    ssr: { external: true },
    build: { ssr: program, outDir, target: "node20", minify: false },
  });
  return path.join(outDir, `${path.basename(program, ".ts")}.js`);
}

/** Below the root, so that node_modules are found from it. */
function newFolder() {
  const parent = fromRoot("test-results", "compiled");
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(path.join(parent, "program-"));
}
