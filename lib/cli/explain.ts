import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import type { Terminal } from "./terminal";

/** A refusal in its own words; anything else is a bug, or a database that does not answer. Answers the exit code. */
export function explain(error: unknown, terminal: Terminal, { json }: { json: boolean }): number {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const refusal = error instanceof AppError ? error : null;
  if (json) {
    const code = refusal ? { code: refusal.kind, reason: refusal.reason } : { code: "internal" };
    terminal.complain(JSON.stringify({ error: { ...code, message, fields: refusal?.fields } }));
  } else if (refusal) terminal.complain(refusal.message);
  else terminal.complain(env.LOG_LEVEL === "debug" ? (stack ?? message) : `It did not work: ${message}`);
  if (!refusal) return 1;
  return refusal.kind === "validation" ? 2 : 3;
}
