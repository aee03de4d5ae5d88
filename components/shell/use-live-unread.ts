"use client";
import { useEffect, useEffectEvent } from "react";

export type LiveMessage = {
  unread: number;
  latest?: { title: string; message: string; url: string; id: string };
};

const firstWaitMs = 1_000;
const longestWaitMs = 60_000;

/**
 * Listens to the stream while the page is visible: browsers allow six connections to a server, so a row of
 * open tabs must not hold them all. The server says the present count on every connection.
 */
export function useLiveUnread(streamUrl: string, onMessage: (message: LiveMessage) => void) {
  const receive = useEffectEvent(onMessage);

  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = firstWaitMs;

    function close() {
      clearTimeout(timer);
      source?.close();
      source = undefined;
    }

    function connect() {
      close();
      source = new EventSource(streamUrl);
      source.onopen = () => {
        wait = firstWaitMs;
      };
      source.onmessage = (event: MessageEvent<string>) => receive(JSON.parse(event.data) as LiveMessage);
      source.onerror = () => {
        close();
        // Spread out, so that a restarted server does not meet everybody in the same second.
        timer = setTimeout(connect, wait * (0.75 + Math.random() / 2));
        wait = Math.min(wait * 2, longestWaitMs);
      };
    }

    function followVisibility() {
      if (document.visibilityState === "hidden") close();
      else if (!source) connect();
    }

    followVisibility();
    document.addEventListener("visibilitychange", followVisibility);
    return () => {
      document.removeEventListener("visibilitychange", followVisibility);
      close();
    };
  }, [streamUrl]);
}
