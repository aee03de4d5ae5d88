import pino from "pino";
import { env } from "./env";
import { logContext } from "./log-context";
import { loggableError, maskAddresses, PERSONAL } from "./log-privacy";

let logger: pino.Logger | undefined;

/** Structured logs on standard output. Never pass personal data, tokens or passwords: ids and codes only. */
export function log(): pino.Logger {
  logger ??= pino(logOptions(env.LOG_LEVEL));
  return logger;
}

export const logOptions = (level: string): pino.LoggerOptions => ({
  level,
  base: null,
  mixin: () => ({ ...logContext() }),
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: PERSONAL.flatMap((name) => [name, `*.${name}`]),
  serializers: { error: loggableError },
  hooks: { streamWrite: maskAddresses },
});
