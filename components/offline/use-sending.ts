"use client";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { keepPage } from "@/components/offline/device";
import { nextToSend, type WaitingItem } from "@/components/offline/item";
import { type Sent, sendWaiting } from "@/components/offline/send-waiting";
import { announceSent, onSent } from "@/components/offline/sent-elsewhere";

const AGAIN_MS = 30_000;
/** How long it is said that all is sent. */
const SAID_MS = 10_000;

/** Sends what waits: now, when the connection is back, when somebody looks again, and every half minute meanwhile. */
export function useSending(userId: string, items: readonly WaitingItem[]): Sent {
  const router = useRouter();
  const [last, setLast] = useState<Sent>({ count: 0 });
  const hasWork = nextToSend(items) !== undefined;

  const send = useEffectEvent(async () => {
    if (!hasWork || !navigator.onLine || document.visibilityState === "hidden") return;
    const sent = await sendWaiting(userId).catch((): Sent => ({ count: 0, stopped: "unreachable" }));
    // Another tab is at it, or was a moment ago: it tells.
    if (sent.isElsewhere || !(sent.count || sent.isRefused || sent.stopped)) return;
    announceSent(sent);
    show(sent);
  });

  const show = useEffectEvent((sent: Sent) => {
    setLast(sent);
    if (!sent.count && !sent.isRefused) return;
    router.refresh();
    keepPage({ anew: true });
  });

  useEffect(() => onSent((sent) => show(sent)), []);

  useEffect(() => {
    const now = () => void send();
    addEventListener("online", now);
    document.addEventListener("visibilitychange", now);
    const timer = setInterval(now, AGAIN_MS);
    return () => {
      removeEventListener("online", now);
      document.removeEventListener("visibilitychange", now);
      clearInterval(timer);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever has changed about what waits
  useEffect(() => void send(), [items]);

  useEffect(() => {
    if (!last.count) return;
    const timer = setTimeout(() => setLast({ count: 0 }), SAID_MS);
    return () => clearTimeout(timer);
  }, [last]);

  return last;
}
