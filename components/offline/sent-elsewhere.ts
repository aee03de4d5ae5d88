import type { Sent } from "@/components/offline/send-waiting";

const NAME = "khaki-offline-sent";

/** Tells every other tab what became of what waited: they may show the same request. */
export function announceSent(sent: Sent): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(sent);
  channel.close();
}

export function onSent(hear: (sent: Sent) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<Sent>) => hear(data);
  return () => channel.close();
}
