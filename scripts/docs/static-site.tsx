import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { DocsFrame } from "@/components/docs/docs-frame";
import { SearchBox } from "@/components/docs/search-box";
import type { DocsAddresses } from "@/lib/docs/addresses";
import { allPages, type DocsPage, type DocsSite } from "@/lib/docs/docs-site";
import { docsSite } from "@/lib/docs/read-site";
import { searchIndex } from "@/lib/docs/search-index";
import { writeAssets } from "./assets";

/** Writes every page as a file; whatever was in the folder is gone. Returns how many pages there are. */
export async function writeStaticSite(folder: string): Promise<number> {
  const site = await docsSite();
  await rm(folder, { recursive: true, force: true });
  const pages = allPages(site);
  for (const page of pages) {
    const file = path.join(folder, `${page.slug || "index"}.html`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, documentOf(site, page));
  }
  await writeAssets(
    folder,
    site.pictures.map(({ name }) => name),
    searchIndex(site),
  );
  return pages.length;
}

function documentOf(site: DocsSite, page: DocsPage): string {
  // Every address is relative: the folder may be opened from a disk or served from anywhere.
  const root = "../".repeat(page.slug.split("/").length - 1) || "./";
  const addresses: DocsAddresses = { root, ending: ".html" };
  return `<!doctype html>${renderToStaticMarkup(
    <html lang="en-IN">
      {/* biome-ignore lint/style/noHeadElement: these pages are files, not Next's */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${page.title} · The Khaki Estate`}</title>
        <link rel="icon" href={`${root}icon.svg`} />
        <link rel="stylesheet" href={`${root}docs.css`} />
      </head>
      <body>
        <DocsFrame
          site={site}
          page={page}
          addresses={addresses}
          icon={`${root}icon.svg`}
          search={<SearchBox addresses={addresses} />}
        />
        <script src={`${root}search.js`} />
      </body>
    </html>,
  )}\n`;
}
