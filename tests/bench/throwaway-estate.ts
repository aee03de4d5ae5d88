import { closePrisma } from "@/lib/platform/prisma";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { throwawayPostgres } from "../../scripts/lib/throwaway-postgres.mjs";

/** Runs a bench on a PostgreSQL of its own that is gone afterwards. */
export async function withThrowawayEstate(work: () => Promise<void>): Promise<void> {
  const server = await throwawayPostgres();
  process.env.DATABASE_URL = `${server.url}/postgres`;
  process.env.NEXTAUTH_SECRET ??= "a-secret-for-benches-that-is-long-enough-0123456789";
  process.env.LOG_LEVEL ??= "error";
  try {
    await migrate(process.env.DATABASE_URL);
    await work();
  } finally {
    await closePrisma();
    await server.stop();
  }
}
