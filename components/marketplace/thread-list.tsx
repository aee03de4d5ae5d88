import { ListingStateBadge } from "@/components/marketplace/listing-state";
import { threadHref } from "@/components/marketplace/marketplace-url";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { stateOf } from "@/lib/marketplace/state";
import type { ThreadRow } from "@/lib/marketplace/thread-queries";
import { type EstateFormat, formatRelative } from "@/lib/platform/format";

export type ThreadItem = ThreadRow & { otherName: string; isMine: (authorId: string) => boolean };

/** Conversations by their newest word. */
export function ThreadList({
  threads,
  view: { now, format },
}: {
  threads: ThreadItem[];
  view: { now: Date; format: EstateFormat };
}) {
  return (
    <ul className="divide-y divide-line">
      {threads.map(({ id, otherName, isMine, listing, lastMessageAt, messages: [last] }) => {
        const state = stateOf(listing, now);
        return (
          <li key={id} className="relative flex gap-3 px-4 py-3.5 hover:bg-hover sm:px-5">
            <Avatar name={otherName} />
            <div className="grid min-w-0 grow gap-0.5">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <Link href={threadHref(id)} className="row-link font-medium">
                  {otherName}
                </Link>
                {last && !isMine(last.authorId) && <Badge variant="accent">Your turn</Badge>}
                <span className="ml-auto text-muted text-sm">
                  {formatRelative(lastMessageAt, now, format)}
                </span>
              </p>
              <p className="flex flex-wrap items-center gap-2 text-sm">
                {listing.title}
                {state !== "OPEN" && <ListingStateBadge state={state} />}
              </p>
              {last && (
                <p className="truncate text-muted text-sm">
                  {isMine(last.authorId) && "You: "}
                  {last.content}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
