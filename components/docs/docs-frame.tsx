import type { ReactNode } from "react";
import { DocText } from "@/components/docs/doc-text";
import { DocsContents, DocsNav, DocsPager } from "@/components/docs/docs-nav";
import { type DocsAddresses, pageAddress } from "@/lib/docs/addresses";
import type { DocsPage, DocsSite } from "@/lib/docs/docs-site";

/** A page of the documentation with everything around it; the app and the static site show the same. */
export function DocsFrame({
  site,
  page,
  addresses,
  icon,
  search,
  aside,
  children,
}: {
  site: DocsSite;
  page: DocsPage;
  addresses: DocsAddresses;
  /** Where the estate's mark is. */
  icon: string;
  search: ReactNode;
  /** Below the list of pages. */
  aside?: ReactNode;
  /** Instead of the page's text. */
  children?: ReactNode;
}) {
  return (
    <div className="docs">
      <a href="#content" className="docs-skip">
        Skip to content
      </a>
      <header className="docs-bar">
        <a href={pageAddress(addresses, "")} className="docs-brand">
          {/* biome-ignore lint/performance/noImgElement: the static site has no server that could resize */}
          <img src={icon} alt="" width={28} height={28} />
          <span>
            The Khaki Estate <span>Documentation</span>
          </span>
        </a>
        <button type="button" popoverTarget="docs-pages" className="docs-menu">
          All pages
        </button>
        {search}
      </header>
      <div className="docs-columns">
        <DocsNav site={site} page={page} addresses={addresses}>
          {aside}
        </DocsNav>
        <main id="content">
          {children ?? (
            <>
              <DocText page={page} pictures={site.pictures} addresses={addresses} />
              <DocsPager site={site} page={page} addresses={addresses} />
            </>
          )}
        </main>
        {!children && <DocsContents page={page} />}
      </div>
    </div>
  );
}
