import type { Metadata } from "next";
import { ListingPhotos } from "@/components/marketplace/listing-photos";
import { ListingStateBadge } from "@/components/marketplace/listing-state";
import { priceText } from "@/components/marketplace/price";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { KIND_LABEL } from "@/lib/marketplace/kinds";
import { getListing } from "@/lib/marketplace/queries";
import { stateOf } from "@/lib/marketplace/state";
import { listThreadsAbout } from "@/lib/marketplace/thread-queries";
import { listingSubject, markSubjectRead } from "@/lib/notifications/mark-subject-read";
import { formatDate } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { AuthorActions } from "./author-actions";
import { ListingContact } from "./listing-contact";
import { ListingNotice } from "./listing-notice";
import { ModeratorCard } from "./moderator-card";

export const metadata: Metadata = { title: "Listing" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ListingPage({ params, searchParams }: Props) {
  const [actor, { id }, { notice }, format] = await Promise.all([
    requireUser(),
    params,
    searchParams,
    estateSettings(),
  ]);
  const now = new Date();
  const listing = await found(getListing(actor, id, now));
  const [threads] = await Promise.all([
    listThreadsAbout(actor, id),
    markSubjectRead(actor, listingSubject(id)),
  ]);
  const state = stateOf(listing, now);
  const price = priceText(listing.price, format);

  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "/marketplace", label: "Marketplace" }]}
        title={listing.title}
        meta={
          <>
            <Badge>{KIND_LABEL[listing.kind]}</Badge>
            {state !== "OPEN" && <ListingStateBadge state={state} />}
            {price && <span className="font-semibold text-ink tabular">{price}</span>}
          </>
        }
        action={<AuthorActions actor={actor} listing={listing} now={now} />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <ListingNotice notice={notice} listing={listing} state={state} />
        <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
          <Card className="min-w-0">
            <CardBody className="grid gap-5">
              <ListingPhotos listing={listing} />
              <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">
                {listing.description}
              </p>
            </CardBody>
          </Card>
          <aside aria-label="About this listing" className="grid gap-5">
            <ListingContact actor={actor} listing={listing} threads={threads} view={{ now, format }} />
            <Card>
              <CardHeader title="Details" />
              <CardBody>
                <DefinitionList
                  items={[
                    { term: "Posted by", value: listing.author.name },
                    { term: "Since", value: formatDate(listing.listedAt, format) },
                    {
                      term: state === "EXPIRED" ? "Expired" : "Until",
                      value: formatDate(new Date(listing.expiresAt.getTime() - 1), format),
                    },
                  ]}
                />
              </CardBody>
            </Card>
            <ModeratorCard actor={actor} listing={listing} />
          </aside>
        </div>
      </div>
    </>
  );
}
