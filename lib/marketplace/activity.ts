import type { Activity } from "@/lib/platform/activity";

type OfListing = { listingId: string };

/** The facts of the marketplace. Who hears of which: lib/notifications/audience.ts. */
export type MarketplaceActivity =
  | Activity<"marketplace/listing.posted", OfListing>
  | Activity<"marketplace/listing.edited", OfListing>
  | Activity<"marketplace/listing.renewed", OfListing>
  | Activity<"marketplace/listing.closed", OfListing>
  | Activity<"marketplace/listing.hidden", OfListing>
  | Activity<"marketplace/listing.restored", OfListing>
  | Activity<"marketplace/listing.reported", OfListing & { isFirst: boolean }>
  | Activity<"marketplace/reports.dismissed", OfListing>
  | Activity<"marketplace/message.sent", OfListing & { threadId: string; messageId: string }>;

type DataOf<Name extends MarketplaceActivity["name"]> = Extract<MarketplaceActivity, { name: Name }>["data"];

const fact =
  <Name extends MarketplaceActivity["name"]>(name: Name) =>
  (data: DataOf<Name>) => ({ name, data });

export const listingPosted = fact("marketplace/listing.posted");
export const listingEdited = fact("marketplace/listing.edited");
export const listingRenewed = fact("marketplace/listing.renewed");
export const listingClosed = fact("marketplace/listing.closed");
export const listingHidden = fact("marketplace/listing.hidden");
export const listingRestored = fact("marketplace/listing.restored");
/** `isFirst`: no other report of it was waiting. */
export const listingReported = fact("marketplace/listing.reported");
export const reportsDismissed = fact("marketplace/reports.dismissed");
export const messageSent = fact("marketplace/message.sent");
