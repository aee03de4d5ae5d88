import type { Metadata } from "next";
import { BookingList } from "@/components/bookings/booking-list";
import { FeedCard } from "@/components/bookings/feed-card";
import { NoticeBanner } from "@/components/bookings/notice";
import { WaitingList } from "@/components/bookings/waiting-list";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { findFeed } from "@/lib/bookings/feed/find-feed";
import { listEarlier, listUpcoming, listWaiting } from "@/lib/bookings/queries";
import { estateUrl } from "@/lib/notifications/emails/estate-url";
import { formatDate } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { issueFeedAction, leaveWaitingListAction, revokeFeedAction } from "../actions";
import { BookingTabs } from "../booking-tabs";

export const metadata: Metadata = { title: "My bookings" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MyBookingsPage({ searchParams }: Props) {
  const [actor, query] = await Promise.all([requireUser(), searchParams]);
  const cursor = typeof query.cursor === "string" ? query.cursor : undefined;
  const now = new Date();
  const [upcoming, earlier, waiting, feed, format] = await Promise.all([
    listUpcoming(actor, now),
    listEarlier(actor, now, cursor),
    listWaiting(actor, now),
    findFeed(actor),
    estateSettings(),
  ]);
  const view = { now, format };
  return (
    <>
      <PageHeader title="Bookings" />
      <NoticeBanner notice={query.notice} />
      <BookingTabs actor={actor} current="/bookings/mine" now={now} />
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-5">
        <Card className="overflow-hidden">
          <CardHeader title="Ahead" />
          {upcoming.length ? (
            <BookingList label="Bookings ahead" rows={upcoming} view={view} />
          ) : (
            <EmptyState
              icon={<span className={iconClass("clock")} />}
              title="Nothing booked"
              level={3}
              action={
                <Link href="/bookings" className={buttonClass({ variant: "primary" })}>
                  Choose a place
                </Link>
              }
            >
              What you book stands here, with the way to cancel it.
            </EmptyState>
          )}
        </Card>
        {waiting.length > 0 && <WaitingList lines={waiting} view={view} action={leaveWaitingListAction} />}
        {(earlier.rows.length > 0 || cursor) && (
          <Card className="overflow-hidden">
            <CardHeader title="Earlier" />
            <BookingList label="Earlier bookings" rows={earlier.rows} view={view} />
          </Card>
        )}
        <Pagination
          previousHref={cursor && "/bookings/mine"}
          nextHref={earlier.nextCursor ? `/bookings/mine?cursor=${earlier.nextCursor}` : undefined}
          labels={{ previous: "First page", next: "Older" }}
        />
        <FeedCard
          since={feed ? formatDate(feed.createdAt, format) : undefined}
          base={estateUrl("/api/calendar/feed/")}
          issue={issueFeedAction}
          revoke={revokeFeedAction}
        />
      </div>
    </>
  );
}
