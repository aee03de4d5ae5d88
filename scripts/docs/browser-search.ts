import { wireSearch } from "@/components/docs/wire-search";
import type { SearchEntry } from "@/lib/docs/find";

/** Runs in the pages of the static site: search.js. */
const form = document.querySelector<HTMLFormElement>(".docs-search");
if (form) wireSearch(form, () => loadIndex(`${form.dataset.root}search-index.js`));

function loadIndex(address: string): Promise<SearchEntry[]> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve((globalThis as { docsIndex?: SearchEntry[] }).docsIndex ?? []);
    script.onerror = () => reject(new Error("The index of the documentation is missing"));
    document.head.append(script);
  });
}
