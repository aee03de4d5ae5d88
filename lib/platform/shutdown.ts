import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import { log } from "./log";

/** Docker waits ten seconds before it kills. Work that is cut off is durable and continues after the next start. */
const PATIENCE_MS = 8000;

type Closer = () => Promise<void> | void;

// On globalThis because Next bundles this file more than once.
const kept = globalThis as unknown as {
  khakiShutdown?: { closing: AbortController; closers: Set<Closer>; servers: Set<Server> };
};
kept.khakiShutdown ??= { closing: new AbortController(), closers: new Set(), servers: new Set() };
const { closing, closers, servers } = kept.khakiShutdown;

/** Aborted when the process begins to end: open streams end themselves then. */
export const shuttingDown: AbortSignal = closing.signal;

/** Called once when the process ends, beside the others. Answers a function that forgets it. */
export function onShutdown(closer: Closer): () => void {
  closers.add(closer);
  return () => void closers.delete(closer);
}

/**
 * Ends the process gently on SIGTERM and SIGINT: no new requests, streams closed, running requests and jobs finished.
 * Next has no hook for this: its own handler (off with NEXT_MANUAL_SIG_HANDLE) does not wait for jobs.
 */
export function installShutdown() {
  subscribe("http.server.request.start", (message) => servers.add((message as { server: Server }).server));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void end(signal));
}

let first: string | undefined;

async function end(signal: string) {
  if (first === signal) process.exit(1); // asked twice: at once
  if (first) return; // ctrl-C in a terminal: SIGINT from there and SIGTERM from the launcher
  first = signal;
  log().info({ signal }, "ending");
  const patience = setTimeout(() => process.exit(0), PATIENCE_MS);
  closing.abort();
  await Promise.allSettled([...[...servers].map(closeServer), ...[...closers].map(async (close) => close())]);
  clearTimeout(patience);
  process.exit(0);
}

/** A browser keeps its connections open for more requests; they are closed as soon as they are idle. */
async function closeServer(server: Server) {
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(idle);
}
