"use client";
import { useEffect, useRef } from "react";
import { SearchBox } from "@/components/docs/search-box";
import { wireSearch } from "@/components/docs/wire-search";
import type { DocsAddresses } from "@/lib/docs/addresses";
import type { SearchEntry } from "@/lib/docs/find";

/** The app's search: the index comes from the server once, all searching happens here. */
export function LiveSearch({
  addresses,
  index,
  query,
}: {
  addresses: DocsAddresses;
  index: string;
  query?: string;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => (form.current ? wireSearch(form.current, () => loadIndex(index)) : undefined), [index]);
  return <SearchBox addresses={addresses} query={query} ref={form} />;
}

async function loadIndex(address: string): Promise<SearchEntry[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The index of the documentation: ${answer.status}`);
  return answer.json();
}
