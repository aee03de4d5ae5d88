import type { Metadata } from "next";
import { ListingStateBadge } from "@/components/marketplace/listing-state";
import { listingHref } from "@/components/marketplace/marketplace-url";
import { MessageForm } from "@/components/marketplace/message-form";
import { MessageList } from "@/components/marketplace/message-list";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { canModerate, isAuthor } from "@/lib/marketplace/permissions";
import { stateOf } from "@/lib/marketplace/state";
import { getThread, otherOf } from "@/lib/marketplace/thread-queries";
import { markSubjectRead, threadSubject } from "@/lib/notifications/mark-subject-read";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { replyInThreadAction } from "../../actions";

export const metadata: Metadata = { title: "Conversation" };

type Props = { params: Promise<{ id: string }> };

export default async function ThreadPage({ params }: Props) {
  const [actor, { id }, format] = await Promise.all([requireUser(), params, estateSettings()]);
  const { listing, messages, ...thread } = await found(getThread(actor, id));
  await markSubjectRead(actor, threadSubject(id));
  const other = otherOf(actor, thread);
  const state = stateOf(listing, new Date());
  const isOpenToMe = state === "OPEN" || isAuthor(actor, listing) || canModerate(actor);
  const closed = closedBecause(state === "HIDDEN", other.status === "ACTIVE");
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[
          { href: "/marketplace", label: "Marketplace" },
          { href: "/marketplace/messages", label: "Messages" },
        ]}
        title={other.name}
        meta={
          <>
            {isOpenToMe ? (
              <Link href={listingHref(listing.id)} className={linkClass}>
                {listing.title}
              </Link>
            ) : (
              listing.title
            )}
            {state !== "OPEN" && <ListingStateBadge state={state} />}
          </>
        }
      />
      <div className="grid gap-6">
        <MessageList messages={messages} userId={actor.userId} otherName={other.name} format={format} />
        <Card>
          <CardBody>
            {closed ? (
              <p className="text-muted text-sm">{closed}</p>
            ) : (
              <MessageForm
                action={replyInThreadAction}
                about={{ threadId: id }}
                to={other.name}
                idempotencyKey={newIdempotencyKey()}
              />
            )}
          </CardBody>
        </Card>
      </div>
    </div>
  );
}

function closedBecause(isHidden: boolean, isHere: boolean): string | null {
  if (isHidden) return "The listing was taken down by the estate office: the conversation has ended.";
  return isHere ? null : "The other person is no longer here: the conversation has ended.";
}
