import pino from "pino";
import { env } from "./env";

let logger: pino.Logger | undefined;

/** Structured logs on standard output. Never pass personal data, tokens or passwords. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env.LOG_LEVEL,
    base: null,
    redact: ["password", "token", "*.password", "*.token", "authorization", "cookie"],
    serializers: { error: pino.stdSerializers.err },
  });
  return logger;
}
