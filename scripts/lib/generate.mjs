import { existsSync } from "node:fs";
import { fromRoot } from "./root.mjs";
import { runNode } from "./run.mjs";
import { fingerprint, isStamped, leaveStamp } from "./stamp.mjs";

const client = fromRoot("lib/generated/prisma/client.ts");
const stamp = fromRoot("lib/generated/.schema-stamp");

/**
 * Writes the database client when the schema changed since the last time.
 * @param {(line: string) => void} [say]
 */
export async function generate(say = () => {}) {
  const schema = fingerprint([
    fromRoot("prisma/schema"),
    fromRoot("prisma.config.ts"),
    fromRoot("node_modules/prisma/package.json"),
  ]);
  if (existsSync(client) && isStamped(stamp, schema)) return false;
  say("Generating the database client");
  await runNode(fromRoot("node_modules/prisma/build/index.js"), ["generate"], {
    quiet: true,
    // Generating needs no schema engine; naming one keeps Prisma from downloading it.
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  leaveStamp(stamp, schema);
  return true;
}
