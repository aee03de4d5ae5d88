"use client";
import { useEffect, useState } from "react";
import type { PaletteItem, PaletteSearch } from "@/components/shell/command-palette";

const waitMs = 200;
const shortest = 2;

/** Asks the server once typing pauses. Answers to what is no longer typed are dropped. */
export function usePaletteSearch(query: string, search: PaletteSearch | undefined) {
  const [answer, setAnswer] = useState<{ query: string; found: PaletteItem[]; failed: boolean }>();
  const typed = query.trim();
  const wanted = search !== undefined && typed.length >= shortest;

  useEffect(() => {
    if (!search || typed.length < shortest) return;
    let stale = false;
    const timer = setTimeout(async () => {
      const found = await search(typed).catch(() => undefined);
      if (!stale) setAnswer({ query: typed, found: found ?? [], failed: found === undefined });
    }, waitMs);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [typed, search]);

  return {
    // The last answer stays while the next is on its way, so that the list does not flicker.
    found: wanted ? (answer?.found ?? []) : [],
    searching: wanted && answer?.query !== typed,
    failed: wanted && answer?.query === typed && answer.failed,
  };
}
