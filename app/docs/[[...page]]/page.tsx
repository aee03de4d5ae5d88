import { notFound } from "next/navigation";
import { cache } from "react";
import { DocsFrame } from "@/components/docs/docs-frame";
import { LiveSearch } from "@/components/docs/live-search";
import { SearchResults } from "@/components/docs/search-results";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { IN_THE_APP } from "@/lib/docs/addresses";
import { allPages } from "@/lib/docs/docs-site";
import { findInDocs } from "@/lib/docs/find";
import { docsSite } from "@/lib/docs/read-site";
import { searchIndex } from "@/lib/docs/search-index";
import "@/components/docs/docs.css";

type Props = {
  params: Promise<{ page?: string[] }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export async function generateMetadata({ params }: Props) {
  const { page } = await open(params);
  return { title: page.title };
}

export default async function DocumentationPage({ params, searchParams }: Props) {
  const { site, page } = await open(params);
  const asked = (await searchParams).q;
  const query = typeof asked === "string" ? asked.trim().slice(0, 100) : "";

  return (
    <DocsFrame
      site={site}
      page={page}
      addresses={IN_THE_APP}
      icon="/icon.svg"
      search={<LiveSearch addresses={IN_THE_APP} index="/docs/search-index" query={query} />}
      aside={
        <>
          <p className="docs-back">
            <a href="/">Back to the estate</a>
          </p>
          <ThemeSwitch />
        </>
      }
    >
      {query ? (
        <SearchResults query={query} found={findInDocs(searchIndex(site), query)} addresses={IN_THE_APP} />
      ) : null}
    </DocsFrame>
  );
}

/** Once per request, for the title and the page. */
const siteOfRequest = cache(docsSite);

async function open(params: Props["params"]) {
  const [site, { page: path = [] }] = await Promise.all([siteOfRequest(), params]);
  const page = allPages(site).find(({ slug }) => slug === path.join("/"));
  if (!page) notFound();
  return { site, page };
}
