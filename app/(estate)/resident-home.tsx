import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { estateSettings } from "@/lib/web/estate";
import { greeting } from "./greeting";
import { NextEvents } from "./next-events";
import { OwnBookings } from "./own-bookings";
import { OwnRequests } from "./own-requests";
import type { HomeProps } from "./role-home";
import { UnreadAnnouncements } from "./unread-announcements";

/** A resident: what waits for my word, what is in hand, and the way to report something. Each card reads its own. */
export async function ResidentHome({ actor, title }: HomeProps) {
  const now = new Date();
  const format = await estateSettings();
  const view = { now, format };
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={title ?? greeting(actor.name, now, format.timeZone)}
        description={actor.resident ? `Flat ${actor.resident.flatNumber}` : undefined}
      />
      <div className="grid gap-5">
        <Link
          href="/maintenance/create"
          className={cx(buttonClass({ variant: "primary", size: "lg" }), iconClass("camera"), "sm:w-fit")}
        >
          Report a problem
        </Link>
        <UnreadAnnouncements actor={actor} view={view} />
        <OwnRequests actor={actor} view={view} />
        <OwnBookings actor={actor} view={view} />
        <NextEvents actor={actor} view={view} />
      </div>
    </div>
  );
}
