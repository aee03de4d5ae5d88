import { MessageSquare } from "lucide-react";
import type { Metadata } from "next";
import { MarketplaceTabs } from "@/components/marketplace/marketplace-tabs";
import { ThreadList } from "@/components/marketplace/thread-list";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { canModerate } from "@/lib/marketplace/permissions";
import { countReported } from "@/lib/marketplace/queries";
import { listThreadsInput } from "@/lib/marketplace/schema";
import { listThreads, otherOf } from "@/lib/marketplace/thread-queries";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";

export const metadata: Metadata = { title: "Messages about listings" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MessagesPage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  const { after } = listThreadsInput.parse(query);
  const [{ threads, next }, reported] = await Promise.all([
    listThreads(actor, after),
    canModerate(actor) ? countReported(actor) : undefined,
  ]);
  const isMine = (authorId: string) => authorId === actor.userId;
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "/marketplace", label: "Marketplace" }]}
        title="Messages"
        description="About listings. Only the two of you read them."
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <MarketplaceTabs current="messages" reported={reported} />
        <Card className="overflow-hidden">
          {threads.length > 0 ? (
            <ThreadList
              threads={threads.map((thread) => ({
                ...thread,
                otherName: otherOf(actor, thread).name,
                isMine,
              }))}
              view={{ now: new Date(), format }}
            />
          ) : (
            <EmptyState icon={<MessageSquare />} title="No messages yet">
              Write to whoever posted a listing, and the conversation stands here.
            </EmptyState>
          )}
        </Card>
      </div>
      <Pagination
        previousHref={after && "/marketplace/messages"}
        nextHref={next ? `/marketplace/messages?after=${next}` : undefined}
        labels={{ previous: "Newest", next: "Older" }}
      />
    </>
  );
}
