/** Says something to every other tab of this device; nothing where the browser has no way to. */
export function tellOtherTabs(name: string, said: unknown = null): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(name);
  channel.postMessage(said);
  channel.close();
}

/** Hears what other tabs say under this name, until the answer is called. */
export function onOtherTabs<T>(name: string, hear: (said: T) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<T>) => hear(data);
  return () => channel.close();
}
