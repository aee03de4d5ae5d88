const NAME = "khaki-offline";

/** Tells this page and every other tab that what waits has changed. */
export function announceChange(): void {
  dispatchEvent(new Event(NAME));
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(null);
  channel.close();
}

export function onChange(hear: () => void): () => void {
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(NAME);
  addEventListener(NAME, hear);
  channel?.addEventListener("message", hear);
  return () => {
    removeEventListener(NAME, hear);
    channel?.close();
  };
}
