import { Inngest } from "inngest";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { pool } from "@/lib/platform/prisma";
import { embeddedClientOptions } from "./embedded/client-options";

/** Whether an Inngest server runs our functions; otherwise the embedded engine does. */
export function usesInngestServer(): boolean {
  return Boolean(env.INNGEST_BASE_URL || env.INNGEST_EVENT_KEY);
}

/** All functions are made with this client. Application code never sends events with it: verbs record activities. */
export const inngest = new Inngest({
  id: "khaki-estate",
  logger: jobLogger(),
  ...(usesInngestServer() ? serverOptions() : embeddedClientOptions(pool)),
});

/** Anything but complete would lose events (no event key) or let strangers run functions (no signing key). */
function serverOptions() {
  const { INNGEST_BASE_URL: baseUrl, INNGEST_EVENT_KEY: eventKey, INNGEST_SIGNING_KEY: signingKey } = env;
  if (!eventKey || !signingKey)
    throw new Error("An Inngest server needs both INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY.");
  return { isDev: false, baseUrl, eventKey, signingKey, fetch: impatientFetch };
}

/** A server that takes the connection and never answers must not hold the relay. */
function impatientFetch(input: string | URL | Request, init?: RequestInit) {
  return fetch(input, { ...init, signal: AbortSignal.timeout(15_000) });
}

function jobLogger() {
  const logger = log().child({ from: "inngest" });
  return {
    info: logger.info.bind(logger),
    warn: logger.warn.bind(logger),
    error: logger.error.bind(logger),
    debug: logger.debug.bind(logger),
  };
}
