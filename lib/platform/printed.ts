import { inspect } from "node:util";
import { env } from "./env";
import { loggableError, maskText } from "./log-privacy";

const PRINTERS = ["error", "warn"] as const;
type Printer = Pick<Console, (typeof PRINTERS)[number]>;

/**
 * Next.js prints what a page, an action or a route did not catch by itself, with everything that a library has hung on
 * the error: of a database error that is the row. From now on what is printed this way is masked like our own lines.
 * Called once at the start; not in development, where whoever works on it reads along.
 */
export function maskPrinted(target: Printer = console, isProduction = env.NODE_ENV === "production"): void {
  if (!isProduction) return;
  for (const printer of PRINTERS) {
    const print = target[printer];
    target[printer] = (...given: unknown[]) => print.call(target, ...given.map(printable));
  }
}

function printable(given: unknown): unknown {
  if (typeof given === "string") return maskText(given);
  if (given instanceof Error) return errorText(given);
  return typeof given === "object" && given !== null ? maskText(inspect(given)) : given;
}

/** The stack, then what helps to find it; the digest is what the person sees. */
function errorText(error: Error): string {
  const { digest } = error as { digest?: unknown };
  const { stack, ...rest } = loggableError(error) as { stack: string; code?: unknown; cause?: unknown };
  const { code, cause } = rest;
  const more = { ...(digest ? { digest } : {}), ...(code ? { code } : {}), ...(cause ? { cause } : {}) };
  return Object.keys(more).length ? `${stack} ${inspect(more)}` : stack;
}
