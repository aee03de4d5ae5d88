import { Plus, SearchX, Store } from "lucide-react";
import type { Metadata } from "next";
import { ListingGrid } from "@/components/marketplace/listing-grid";
import { ListingSearch } from "@/components/marketplace/listing-search";
import { MarketplaceTabs } from "@/components/marketplace/marketplace-tabs";
import { marketplaceHref } from "@/components/marketplace/marketplace-url";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { canModerate } from "@/lib/marketplace/permissions";
import { countListings, countReported, listListings } from "@/lib/marketplace/queries";
import { listListingsInput } from "@/lib/marketplace/schema";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";

export const metadata: Metadata = { title: "Marketplace" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MarketplacePage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  const now = new Date();
  const list = listListingsInput.parse(query);
  const [{ listings, next }, counts, reported] = await Promise.all([
    listListings(actor, list, now),
    countListings(now),
    canModerate(actor) ? countReported(actor) : undefined,
  ]);
  const post = (
    <Link href="/marketplace/new" className={buttonClass({ variant: "primary" })}>
      <Plus aria-hidden="true" /> Post a listing
    </Link>
  );
  const isNarrowed = Boolean(list.q || list.kind || list.after);

  return (
    <>
      <PageHeader
        title="Marketplace"
        description="What neighbours sell, look for, offer, have lost and found."
        action={post}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <MarketplaceTabs current={list.show} reported={reported} />
        <ListingSearch list={list} counts={counts} />
        {listings.length > 0 && <ListingGrid listings={listings} view={{ now, format }} />}
        {listings.length === 0 && (
          <Card>
            {isNarrowed ? (
              <EmptyState icon={<SearchX />} title="Nothing fits">
                Try another word, or take a filter away.
              </EmptyState>
            ) : (
              <EmptyState icon={<Store />} title="Nothing here yet">
                {list.show === "mine"
                  ? "What you post stands here, also after it has ended."
                  : "Be the first: a picture and a few words are enough."}
              </EmptyState>
            )}
          </Card>
        )}
      </div>
      <Pagination
        previousHref={list.after && marketplaceHref(list)}
        nextHref={next ? marketplaceHref(list, { after: next }) : undefined}
        labels={{ previous: "Newest", next: "Older" }}
      />
    </>
  );
}
