import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generate } from "../../scripts/lib/generate.mjs";
import { say } from "../../scripts/lib/progress.mjs";
import { openKept } from "./kept";

export type BenchEstate = { env: Record<string, string>; logFile: string; stop: () => Promise<void> };

export const RESIDENTS = 2_000;

/** A large estate of its own, gone afterwards; the data it begins with is kept. */
export async function openBenchEstate(requests: number): Promise<BenchEstate> {
  await generate(say);
  const database = await openKept({ requests, residents: RESIDENTS }, say);
  const files = mkdtempSync(path.join(tmpdir(), "khaki-bench-"));
  const env = {
    DATABASE_URL: database.url,
    DATA_DIR: files,
    LOG_LEVEL: "error",
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
  };
  Object.assign(process.env, env);
  const stop = async () => {
    await database.stop();
    rmSync(files, { recursive: true, force: true });
  };
  return { env, logFile: database.logFile, stop };
}
