import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataDirectory } from "./root.mjs";

/**
 * A random value made once and kept in a file that only its owner reads.
 * @param {string} file
 */
export function keptSecret(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}

/** What a demo or development run needs to know and nobody has to choose. */
export function generatedSecrets() {
  return {
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(path.join(dataDirectory(), "auth-secret")),
  };
}

/** A live estate's secret is its owner's: a generated one would sign everybody out when the folder is lost. */
export function requireOwnSecret() {
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  if (secret.length >= 32) return;
  const found = secret ? `has ${secret.length} characters; at least 32 are needed` : "is not set";
  throw new Error(
    [
      `NEXTAUTH_SECRET ${found}. It signs everybody's session, so a live estate needs its own.`,
      "Make one and keep it in .env next to package.json:",
      "",
      `  echo "NEXTAUTH_SECRET=$(openssl rand -base64 32)" >> .env`,
      "",
      "Only trying it out? `npm run demo` needs no settings at all.",
    ].join("\n"),
  );
}
