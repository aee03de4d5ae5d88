import { AsyncLocalStorage } from "node:async_hooks";

/** What every line says that is logged meanwhile: which request, or which run of which job. Ids only. */
export type LogContext = { requestId?: string; runId?: string; job?: string; task?: string };

// On globalThis because Next bundles this file more than once.
const kept = globalThis as unknown as { khakiLogContext?: AsyncLocalStorage<LogContext> };
const storage = () => {
  kept.khakiLogContext ??= new AsyncLocalStorage();
  return kept.khakiLogContext;
};

export const logContext = (): LogContext => storage().getStore() ?? {};

/** Inside of another context it adds to that one. */
export const withLogContext = <T>(context: LogContext, work: () => T): T =>
  storage().run({ ...logContext(), ...context }, work);

/** For the rest of what goes on, where there is no function to wrap: the beginning of a request. */
export const enterLogContext = (context: LogContext): void => storage().enterWith(context);
