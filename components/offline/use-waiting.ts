"use client";
import { useEffect, useState } from "react";
import { onChange } from "@/components/offline/changes";
import type { WaitingItem } from "@/components/offline/item";
import { readItems } from "@/components/offline/storage";

/** What this person has done here that the estate does not know yet; `undefined` until the device has answered. */
export function useWaiting(userId: string): WaitingItem[] | undefined {
  const [items, setItems] = useState<WaitingItem[]>();

  useEffect(() => {
    let isHere = true;
    const read = () =>
      readItems(userId).then(
        (found) => isHere && setItems(found),
        () => isHere && setItems([]), // A browser that keeps nothing: everything works as without it.
      );
    read();
    const stop = onChange(read);
    return () => {
      isHere = false;
      stop();
    };
  }, [userId]);

  return items;
}
