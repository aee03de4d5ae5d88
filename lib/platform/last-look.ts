import { AsyncLocalStorage } from "node:async_hooks";

/** `undefined`: meanwhile the last look itself goes on. */
type Store = { look: (() => Promise<unknown>) | undefined };

// On globalThis because Next bundles this file more than once.
const kept = globalThis as unknown as { khakiLastLook?: AsyncLocalStorage<Store> };
const storage = () => {
  kept.khakiLastLook ??= new AsyncLocalStorage();
  return kept.khakiLastLook;
};

/** Runs a verb that changes nothing when `look` throws just before its transaction commits. */
export const withLastLook = <T>(look: () => Promise<unknown>, verb: () => Promise<T>): Promise<T> =>
  storage().run({ look }, verb);

/**
 * For `transact`, when all is written. Whoever else wants to write the same rows waits for our commit now, and what is
 * read beside our transaction is what we are about to replace.
 */
export async function takeLastLook(): Promise<void> {
  const look = storage().getStore()?.look;
  if (look) await storage().run({ look: undefined }, look);
}

/** What is read now is read beside a transaction that is open, and must not wait for a connection behind others. */
export function isLastLook(): boolean {
  const store = storage().getStore();
  return store !== undefined && store.look === undefined;
}
