import { threadHref } from "@/components/marketplace/marketplace-url";
import { MessageForm } from "@/components/marketplace/message-form";
import { ReasonForm } from "@/components/marketplace/reason-form";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { canAsk, canReport, isAuthor } from "@/lib/marketplace/permissions";
import type { ListingDetail } from "@/lib/marketplace/queries";
import type { ThreadAbout } from "@/lib/marketplace/thread-queries";
import type { UserActor } from "@/lib/platform/actor";
import { type EstateFormat, formatRelative } from "@/lib/platform/format";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { askAuthorAction, reportListingAction } from "../actions";

type Props = {
  actor: UserActor;
  listing: ListingDetail;
  threads: ThreadAbout[];
  view: { now: Date; format: EstateFormat };
};

/** For neighbours the way to the author; for the author whoever has written. */
export function ListingContact({ actor, listing, threads, view }: Props) {
  if (isAuthor(actor, listing)) return <Askers threads={threads} view={view} />;
  const [thread] = threads;
  const asks = canAsk(actor, listing, view.now);
  const reports = canReport(actor, listing);
  if (!thread && !asks && !reports) return null;
  return (
    <Card>
      <CardHeader title={`Contact ${listing.author.name}`} />
      <CardBody className="grid gap-4">
        {thread && (
          <Link href={threadHref(thread.id)} className={buttonClass({ variant: "primary" })}>
            Go on with your conversation
          </Link>
        )}
        {!thread && asks && (
          <MessageForm
            action={askAuthorAction}
            about={{ listingId: listing.id }}
            to={listing.author.name}
            idempotencyKey={newIdempotencyKey()}
          />
        )}
        {reports && (
          <ReasonForm
            action={reportListingAction}
            listingId={listing.id}
            title="Report this listing"
            label="What is wrong with it?"
            help="The estate office reads it, with your name; the author does not."
            submitLabel="Report"
          />
        )}
      </CardBody>
    </Card>
  );
}

function Askers({ threads, view: { now, format } }: Pick<Props, "threads" | "view">) {
  return (
    <Card>
      <CardHeader title="Messages" />
      <CardBody>
        {threads.length === 0 && <p className="text-muted text-sm">Nobody has written yet.</p>}
        <ul className="grid gap-2">
          {threads.map(({ id, asker, lastMessageAt }) => (
            <li key={id} className="flex items-baseline justify-between gap-3">
              <Link href={threadHref(id)} className={linkClass}>
                {asker.name}
              </Link>
              <span className="text-muted text-sm">{formatRelative(lastMessageAt, now, format)}</span>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
