import { allPages, type DocsSite } from "./docs-site";
import type { SearchEntry } from "./find";
import { outline } from "./outline";

/** Every part of every page, for a search that asks no server. */
export function searchIndex(site: DocsSite): SearchEntry[] {
  const entries = made.get(site) ?? entriesOf(site);
  made.set(site, entries);
  return entries;
}

const made = new WeakMap<DocsSite, SearchEntry[]>();

const entriesOf = (site: DocsSite): SearchEntry[] =>
  allPages(site).flatMap(({ slug, title, markdown }) =>
    outline(markdown).map(({ level, heading, anchor, text }) => ({
      slug,
      anchor: level === 1 ? "" : anchor,
      title,
      heading,
      text,
    })),
  );
