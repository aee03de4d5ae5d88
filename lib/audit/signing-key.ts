import { createPrivateKey, createPublicKey, type KeyObject, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/platform/env";

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410 §7). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** The estate's own Ed25519 key. It is not in the database: whoever can change that cannot sign. */
export const signingKey = (): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed()]), format: "der", type: "pkcs8" });

/** For whoever verifies a head without the estate: PEM. */
export const publicKeyPem = (): string =>
  createPublicKey(signingKey()).export({ format: "pem", type: "spki" }).toString();

function seed(): Buffer {
  if (env.AUDIT_SIGNING_KEY) return Buffer.from(env.AUDIT_SIGNING_KEY, "base64");
  const file = join(env.DATA_DIR, "audit-signing-key");
  mkdirSync(env.DATA_DIR, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("base64"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return Buffer.from(readFileSync(file, "utf8").trim(), "base64");
}
