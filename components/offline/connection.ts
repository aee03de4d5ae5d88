import { useSyncExternalStore } from "react";

/** The requests of the things that wait: what is done on one of them now waits behind, so that the order stays. */
let waiting: readonly string[] = [];

export function setWaiting(tickets: readonly string[]): void {
  waiting = tickets;
}

export const canSend = (ticketNumber: string): boolean => navigator.onLine && !waiting.includes(ticketNumber);

export const useOnline = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );

function subscribe(hear: () => void) {
  addEventListener("online", hear);
  addEventListener("offline", hear);
  return () => {
    removeEventListener("online", hear);
    removeEventListener("offline", hear);
  };
}
