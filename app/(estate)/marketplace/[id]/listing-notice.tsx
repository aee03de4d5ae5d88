import { NoticeLine } from "@/components/ui/notice-line";
import type { ListingDetail } from "@/lib/marketplace/queries";
import type { ListingState } from "@/lib/marketplace/state";

const NOTICES = {
  posted: "It is on the board. You hear as soon as somebody writes to you.",
  edited: "Your changes are saved.",
  renewed: "It is at the top of the board again, for thirty days.",
  closed: "Done: it is off the board. You find it under “Mine”.",
};

/** What just happened, or why it is not on the board; only its author and moderators see those. */
export function ListingNotice({
  notice,
  listing,
  state,
}: {
  notice: unknown;
  listing: ListingDetail;
  state: ListingState;
}) {
  if (state === "HIDDEN")
    return (
      <div className="rounded border border-alert-line bg-alert-bg px-4 py-3 text-alert text-sm">
        <p className="font-medium">Taken down by the estate office: nobody else sees it.</p>
        <p className="mt-1 whitespace-pre-line">{listing.hiddenReason}</p>
      </div>
    );
  if (state === "EXPIRED")
    return (
      <p className="rounded border border-waiting-line bg-waiting-bg px-4 py-3 text-sm text-waiting">
        Its time is over: neighbours do not see it any more. Renew it if it still holds.
      </p>
    );
  return <NoticeLine notices={NOTICES} notice={notice} />;
}
