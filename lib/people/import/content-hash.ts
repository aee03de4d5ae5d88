import { createHash } from "node:crypto";

/** By this the same file is known again. */
export const hashOf = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");
