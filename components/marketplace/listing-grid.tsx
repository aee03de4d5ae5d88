import { ListingStateBadge } from "@/components/marketplace/listing-state";
import { listingHref, thumbnailHref } from "@/components/marketplace/marketplace-url";
import { priceText } from "@/components/marketplace/price";
import { Badge } from "@/components/ui/badge";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { KIND_LABEL } from "@/lib/marketplace/kinds";
import type { ListingRow } from "@/lib/marketplace/queries";
import { stateOf } from "@/lib/marketplace/state";
import { type EstateFormat, formatRelative } from "@/lib/platform/format";

type View = { now: Date; format: EstateFormat };

/** The board: a picture, a word, a price. */
export function ListingGrid({ listings, view }: { listings: ListingRow[]; view: View }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 sm:gap-4 lg:grid-cols-3">
      {listings.map((listing) => (
        <Listing key={listing.id} listing={listing} view={view} />
      ))}
    </ul>
  );
}

function Listing({ listing, view: { now, format } }: { listing: ListingRow; view: View }) {
  const [photo] = listing.photos;
  const price = priceText(listing.price, format);
  const state = stateOf(listing, now);
  return (
    <li className="card relative flex overflow-hidden hover:bg-hover sm:flex-col">
      {photo ? (
        // biome-ignore lint/performance/noImgElement: private files, already scaled by the server
        <img
          src={thumbnailHref(photo.id)}
          alt=""
          loading="lazy"
          className="min-h-28 w-28 shrink-0 bg-sunken object-cover sm:h-44 sm:w-full"
        />
      ) : (
        <span
          aria-hidden="true"
          className={`flex min-h-28 w-28 shrink-0 items-center justify-center bg-sunken text-faint [--icon-size:1.75rem] sm:h-44 sm:w-full ${iconClass("camera")}`}
        />
      )}
      <div className="grid min-w-0 grow content-start gap-1 p-3.5 sm:p-4">
        <p className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1">
          <Badge>{KIND_LABEL[listing.kind]}</Badge>
          {state !== "OPEN" && <ListingStateBadge state={state} />}
          {price && <span className="ml-auto font-semibold tabular">{price}</span>}
        </p>
        <p className="line-clamp-2 font-medium">
          <Link href={listingHref(listing.id)} className="row-link">
            {listing.title}
          </Link>
        </p>
        <p className="truncate text-muted text-sm">
          {listing.author.name} · {formatRelative(listing.listedAt, now, format)}
        </p>
      </div>
    </li>
  );
}
