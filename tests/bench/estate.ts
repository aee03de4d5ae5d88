import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generate } from "../../scripts/lib/generate.mjs";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { say } from "../../scripts/lib/progress.mjs";
import { throwawayPostgres } from "../../scripts/lib/throwaway-postgres.mjs";
import { fill } from "./data";

export type BenchEstate = { env: Record<string, string>; logFile: string; stop: () => Promise<void> };

/** A large estate on a server of its own, in memory, gone afterwards. */
export async function openBenchEstate(size: { requests: number; residents: number }): Promise<BenchEstate> {
  await generate(say);
  const server = await throwawayPostgres();
  const files = mkdtempSync(path.join(tmpdir(), "khaki-bench-"));
  const stop = async () => {
    await server.stop();
    rmSync(files, { recursive: true, force: true });
  };
  try {
    const env = {
      DATABASE_URL: `${server.url}/postgres`,
      DATA_DIR: files,
      LOG_LEVEL: "error",
      NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    };
    Object.assign(process.env, env);
    await migrate(env.DATABASE_URL);
    say(`Filling it with ${size.requests.toLocaleString("en")} requests`);
    await fill(env.DATABASE_URL, size);
    return { env, logFile: `${server.directory}.log`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
