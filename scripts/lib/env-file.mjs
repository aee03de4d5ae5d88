import { existsSync } from "node:fs";
import { fromRoot } from "./root.mjs";

/** Settings from .env.local and .env, as Next reads them; what is set already wins. */
export function loadEnvFiles() {
  for (const name of [".env.local", ".env"]) {
    if (existsSync(fromRoot(name))) process.loadEnvFile(fromRoot(name));
  }
}
