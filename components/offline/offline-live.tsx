"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { setWaiting, useOnline } from "@/components/offline/connection";
import { keepPage, startWorker } from "@/components/offline/device";
import type { WaitingItem } from "@/components/offline/item";
import { OfflineBar } from "@/components/offline/offline-bar";
import { removeOthers } from "@/components/offline/storage";
import { useSending } from "@/components/offline/use-sending";
import { useWaiting } from "@/components/offline/use-waiting";

export type LiveProps = {
  userId: string;
  /** Also pages that were reached without loading a document: a second answer of the server for each. */
  keepsPages: boolean;
};

const NOTHING: WaitingItem[] = [];
const SETTLED_MS = 1_500;

export function OfflineLive({ userId, keepsPages }: LiveProps) {
  const path = usePathname();
  const query = useSearchParams().toString();
  const items = useWaiting(userId) ?? NOTHING;
  const isOnline = useOnline();
  const sent = useSending(userId, items);

  useEffect(() => {
    removeOthers(userId).catch(() => {});
    startWorker();
  }, [userId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page
  useEffect(() => {
    if (!keepsPages) return;
    const timer = setTimeout(keepPage, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [keepsPages, path, query]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other forms
  useEffect(() => {
    setWaiting(items.map(({ ticketNumber }) => ticketNumber));
    hideDone(items);
  }, [items, path]);

  return <OfflineBar items={items} isOnline={isOnline} sent={sent} />;
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
