import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/platform/env";

const CIPHER = "aes-256-gcm";
const [IV, TAG] = [12, 16];

/** As Standard Webhooks writes them. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;

/** Encrypted for this endpoint only, with a key that is not in the database. */
export function sealSecret(endpointId: string, secret: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, key(), iv).setAAD(Buffer.from(endpointId));
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64");
}

/** Null when it was sealed with another NEXTAUTH_SECRET, or for another endpoint. */
export function openSecret(endpointId: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64");
  try {
    const decipher = createDecipheriv(CIPHER, key(), bytes.subarray(0, IV))
      .setAAD(Buffer.from(endpointId))
      .setAuthTag(bytes.subarray(IV, IV + TAG));
    return decipher.update(bytes.subarray(IV + TAG), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}

const key = () => Buffer.from(hkdfSync("sha256", env.NEXTAUTH_SECRET, "", "webhook secrets", 32));
