"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { setWaiting, useOnline } from "@/components/offline/connection";
import { keepPage, keepParts, startWorker } from "@/components/offline/device";
import type { WaitingItem } from "@/components/offline/item";
import { OfflineBar } from "@/components/offline/offline-bar";
import { removeOthers } from "@/components/offline/storage";
import { useAge } from "@/components/offline/use-age";
import { useSending } from "@/components/offline/use-sending";
import { useWaiting } from "@/components/offline/use-waiting";
import { FORM_DONE } from "@/components/ui/keep-for-later";

export type LiveProps = {
  userId: string;
  /** Also pages that were reached without loading a document: a second answer of the server for each. */
  keepsPages: boolean;
};

const NOTHING: WaitingItem[] = [];
const SETTLED_MS = 1_500;
const QUIET_MS = 5_000;

export function OfflineLive({ userId, keepsPages }: LiveProps) {
  const path = usePathname();
  const query = useSearchParams().toString();
  const items = useWaiting(userId) ?? NOTHING;
  const isOnline = useOnline();
  const sent = useSending(userId, items);
  const age = useAge(`${path}?${query}`, sent);
  /** Something was done: what is kept, however new, is from before. */
  const isOld = useRef(false);

  useEffect(() => {
    removeOthers(userId).catch(() => {});
    startWorker();
  }, [userId]);

  useEffect(() => {
    const timer = setTimeout(keepParts, QUIET_MS);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    function keepAnew() {
      isOld.current = true;
      keepPage({ anew: true });
    }
    addEventListener(FORM_DONE, keepAnew);
    return () => removeEventListener(FORM_DONE, keepAnew);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page
  useEffect(() => {
    const anew = isOld.current;
    if (!keepsPages && !anew) return;
    const keep = () => {
      isOld.current = false;
      keepPage({ anew });
    };
    const timer = setTimeout(keep, anew ? 0 : SETTLED_MS);
    return () => clearTimeout(timer);
  }, [keepsPages, path, query]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other forms
  useEffect(() => {
    setWaiting(items.map(({ ticketNumber }) => ticketNumber));
    hideDone(items);
  }, [items, path]);

  return <OfflineBar items={items} isOnline={isOnline} sent={sent} age={age} />;
}

/** What waits already is not offered a second time. */
function hideDone(items: readonly WaitingItem[]) {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-offline]")) {
    const { offline: kind } = form.dataset;
    const ticket = new FormData(form).get("ticketNumber");
    form.hidden =
      kind !== "comment" && items.some((item) => item.kind === kind && item.ticketNumber === ticket);
  }
}
