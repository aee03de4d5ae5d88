import type { ReactNode } from "react";
import { ListingStateBadge } from "@/components/marketplace/listing-state";
import { listingHref } from "@/components/marketplace/marketplace-url";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { KIND_LABEL } from "@/lib/marketplace/kinds";
import type { ReportedListing } from "@/lib/marketplace/queries";
import { stateOf } from "@/lib/marketplace/state";
import { type EstateFormat, formatRelative } from "@/lib/platform/format";

/** Each reported listing with what was said about it and what can be done. */
export function ReportQueue({
  listings,
  view: { now, format },
  actionsFor,
}: {
  listings: ReportedListing[];
  view: { now: Date; format: EstateFormat };
  actionsFor: (listing: ReportedListing) => ReactNode;
}) {
  return listings.map((listing) => (
    <Card key={listing.id}>
      <CardHeader
        title={
          <Link href={listingHref(listing.id)} className={linkClass}>
            {listing.title}
          </Link>
        }
        description={`${KIND_LABEL[listing.kind]}, posted by ${listing.author.name} ${formatRelative(listing.listedAt, now, format)}`}
        action={<ListingStateBadge state={stateOf(listing, now)} />}
      />
      <CardBody className="grid gap-4">
        <p className="line-clamp-4 max-w-prose whitespace-pre-line text-sm">{listing.description}</p>
        <ul aria-label="Reports" className="grid gap-2">
          {listing.reports.map(({ id, reason, createdAt, reporter }) => (
            <li
              key={id}
              className="rounded border border-waiting-line bg-waiting-bg px-3.5 py-2.5 text-sm text-waiting"
            >
              <p className="whitespace-pre-line">{reason}</p>
              <p className="mt-1">
                {reporter.name}, {formatRelative(createdAt, now, format)}
              </p>
            </li>
          ))}
        </ul>
        {actionsFor(listing)}
      </CardBody>
    </Card>
  ));
}
