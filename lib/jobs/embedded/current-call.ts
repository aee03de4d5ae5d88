import { AsyncLocalStorage } from "node:async_hooks";

/** The call of a function that is running now: what its sends and finished steps belong to. */
export type CurrentCall = {
  /** Same run, same position: the same text, also when the step is repeated after a crash. */
  position: string;
  /** How many events were sent at this position so far. */
  sent: number;
  /** Saves finished steps. False when the call is no longer the owner of its run. */
  save: (steps: FinishedStep[]) => Promise<boolean>;
};

export type FinishedStep = { id: string; name?: string; data?: unknown };

export const currentCall = new AsyncLocalStorage<CurrentCall>();
