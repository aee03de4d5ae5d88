// The start of the image: brings the database up to date, then serves the standalone build that lies beside it.
import { migrate } from "./lib/migrate.mjs";
import { fromRoot } from "./lib/root.mjs";
import { requireOwnSecret } from "./lib/secrets.mjs";

try {
  requireOwnSecret();
  if (!process.env.DATABASE_URL)
    throw new Error("DATABASE_URL is not set. The image brings no database: give it the address of yours.");
  const applied = await migrate(process.env.DATABASE_URL);
  if (applied.length) console.log(`Database brought up to date (${applied.length} migrations)`);
} catch (error) {
  console.error(`\n${/** @type {Error} */ (error).message}`);
  process.exit(1);
}
// The app closes its streams and jobs itself (instrumentation.ts).
process.env.NEXT_MANUAL_SIG_HANDLE = "true";
await import(fromRoot("server.js"));
