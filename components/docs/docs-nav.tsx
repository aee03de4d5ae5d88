import type { ReactNode } from "react";
import { type DocsAddresses, pageAddress } from "@/lib/docs/addresses";
import { allPages, type DocsPage, type DocsSite } from "@/lib/docs/docs-site";
import { outline } from "@/lib/docs/outline";

type Place = { site: DocsSite; page: DocsPage; addresses: DocsAddresses };

/** Long lists that few people come for. */
const FOLDED = ["decisions", "code"];

/** Every page by section. Beside the text on a desk; on a phone a button opens it. */
export function DocsNav({ site, page, addresses, children }: Place & { children?: ReactNode }) {
  return (
    <div id="docs-pages" popover="auto" className="docs-pages">
      <nav aria-label="Documentation">
        {site.sections.map(({ name, title, pages }) => (
          <details key={name} open={page.section === name || !FOLDED.includes(name)}>
            <summary>{title}</summary>
            <ul>
              {pages.map((each) => (
                <li key={each.slug}>
                  <a
                    href={pageAddress(addresses, each.slug)}
                    aria-current={each.slug === page.slug ? "page" : undefined}
                  >
                    {each.title}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </nav>
      {children}
    </div>
  );
}

/** The headings of a page; none for a page that has no more than one. */
export function DocsContents({ page }: { page: DocsPage }) {
  const headings = outline(page.markdown).filter(({ level }) => level === 2 || level === 3);
  if (headings.length < 2) return null;
  return (
    <nav aria-label="On this page" className="docs-contents">
      <p>On this page</p>
      <ul>
        {headings.map(({ level, heading, anchor }) => (
          <li key={anchor} data-level={level}>
            <a href={`#${anchor}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The pages before and after, in the order of the list. */
export function DocsPager({ site, page, addresses }: Place) {
  const pages = allPages(site);
  const here = pages.findIndex(({ slug }) => slug === page.slug);
  const [before, after] = [pages[here - 1], pages[here + 1]];
  return (
    <nav aria-label="Previous and next" className="docs-pager">
      {before && (
        <a href={pageAddress(addresses, before.slug)} rel="prev">
          <small>Previous</small>
          {before.title}
        </a>
      )}
      {after && (
        <a href={pageAddress(addresses, after.slug)} rel="next">
          <small>Next</small>
          {after.title}
        </a>
      )}
    </nav>
  );
}
