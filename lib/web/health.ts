import { pool } from "@/lib/platform/prisma";

const PATIENCE_MS = 2_000;

/** Can this process do its work: does the database answer in time? */
export async function isHealthy(): Promise<boolean> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE_MS, new Error("late")).unref());
  try {
    await Promise.race([pool.query("select 1"), late]);
    return true;
  } catch {
    return false;
  }
}
