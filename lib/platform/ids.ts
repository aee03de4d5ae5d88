import { createHash, randomBytes, randomUUID } from "node:crypto";

/** Hidden in each form: a repeated submit of the same form is the same operation. */
export const newIdempotencyKey = (): string => randomUUID();

/** Short enough to read over the phone. */
export const newRequestId = (): string => randomBytes(5).toString("hex");

/** The id that came with a request if it can be one (it will stand in logs and in the audit), otherwise a new one. */
export const requestIdFrom = (given: unknown): string =>
  typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : newRequestId();

/** A secret to send by mail (32 random bytes, URL-safe); only `hashToken` of it is stored. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const hashToken = (token: string): string => sha256(token);

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
