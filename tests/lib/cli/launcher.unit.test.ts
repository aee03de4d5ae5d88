import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { fromRoot } from "../../../scripts/lib/root.mjs";

const call = promisify(execFile);

test("npm run estate needs no database to help, and loads what NODE_OPTIONS imports first", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "khaki-hook-"));
  const seen = path.join(folder, "seen");
  const hook = path.join(folder, "telemetry.mjs");
  await writeFile(
    hook,
    `import { appendFileSync } from "node:fs"; appendFileSync(${JSON.stringify(seen)}, process.argv[1] + "\\n");`,
  );
  try {
    const env = { ...process.env, NODE_OPTIONS: `--import ${hook}`, DATA_DIR: folder };
    const { stdout } = await call(process.execPath, [fromRoot("scripts/estate.mjs"), "--help"], { env });
    expect(stdout).toContain("estate integrity");
    expect(await readFile(seen, "utf8")).toContain("lib/cli/main.ts");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
