import { type DocsAddresses, pageAddress } from "@/lib/docs/addresses";
import type { Found } from "@/lib/docs/find";

/** What was found, as a page: for browsers without scripts. */
export function SearchResults({
  query,
  found,
  addresses,
}: {
  query: string;
  found: Found[];
  addresses: DocsAddresses;
}) {
  return (
    <div className="docs-text docs-results">
      <h1>“{query}”</h1>
      {found.length === 0 && <p>Nothing here speaks of it. Try fewer words, or look through all pages.</p>}
      <ul>
        {found.map(({ entry, excerpt }) => (
          <li key={`${entry.slug}#${entry.anchor}`}>
            <a href={pageAddress(addresses, entry.slug, entry.anchor)}>
              {entry.heading === entry.title ? entry.title : `${entry.title} › ${entry.heading}`}
            </a>
            <p>{excerpt.map(({ text }) => text).join("")}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
