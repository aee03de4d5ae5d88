import type { Ref } from "react";
import { type DocsAddresses, pageAddress } from "@/lib/docs/addresses";

/** The field of the search, and where wire-search.ts shows what it finds. Without a script the app answers it as a page. */
export function SearchBox({
  addresses,
  query,
  ref,
}: {
  addresses: DocsAddresses;
  query?: string;
  ref?: Ref<HTMLFormElement>;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too young for some phones
    <form
      ref={ref}
      role="search"
      action={pageAddress(addresses, "")}
      className="docs-search"
      data-root={addresses.root}
      data-ending={addresses.ending}
    >
      <input
        type="search"
        name="q"
        defaultValue={query}
        aria-label="Search the documentation"
        placeholder="Search"
        autoComplete="off"
        spellCheck={false}
      />
      <div hidden>
        <p role="status" />
        <ul />
      </div>
    </form>
  );
}
