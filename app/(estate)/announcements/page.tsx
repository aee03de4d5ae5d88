import type { Metadata } from "next";
import { AnnouncementFilters } from "@/components/announcements/announcement-filters";
import { AnnouncementList } from "@/components/announcements/announcement-list";
import { listHref } from "@/components/announcements/list-url";
import { NoticeBanner } from "@/components/announcements/notice";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { tabsFor } from "@/lib/announcements/list-filter";
import { canSend } from "@/lib/announcements/permissions";
import { countUnread, listAnnouncements } from "@/lib/announcements/queries";
import { type ListAnnouncementsInput, listAnnouncementsInput, type Tab } from "@/lib/announcements/schema";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";

export const metadata: Metadata = { title: "Announcements" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const TAB_LABEL: Record<Tab, string> = {
  current: "Current",
  unread: "Unread",
  past: "Past",
  drafts: "Drafts and scheduled",
};

export default async function AnnouncementsPage({ searchParams }: Props) {
  const [actor, query] = await Promise.all([requireUser(), searchParams]);
  const tabs = tabsFor(actor);
  const asked = listAnnouncementsInput.parse(query);
  const list: ListAnnouncementsInput = tabs.includes(asked.tab) ? asked : { ...asked, tab: "current" };
  const now = new Date();
  const [page, unread, format] = await Promise.all([
    listAnnouncements(actor, list, now),
    countUnread(actor, now),
    estateSettings(),
  ]);
  const sends = canSend(actor);

  return (
    <>
      <PageHeader
        title="Announcements"
        action={
          sends && (
            <Link
              href="/announcements/create"
              className={cx(buttonClass({ variant: "primary" }), iconClass("plus"))}
            >
              New announcement
            </Link>
          )
        }
      />
      <NoticeBanner notice={query.notice} />
      <Tabs
        label="Which announcements"
        tabs={tabs.map((tab) => ({
          href: listHref(list, { tab }),
          label: TAB_LABEL[tab],
          current: tab === list.tab,
          ...(tab === "unread" && { count: unread }),
        }))}
      />
      <div className="mt-4 grid gap-4">
        <AnnouncementFilters list={list} />
        <Card className="overflow-hidden">
          {page.rows.length ? (
            <AnnouncementList rows={page.rows} view={{ now, format }} showsAudience={sends} />
          ) : (
            <Nothing list={list} />
          )}
        </Card>
      </div>
      <Pagination
        previousHref={list.cursor && listHref(list)}
        nextHref={page.nextCursor ? listHref(list, { cursor: page.nextCursor }) : undefined}
        labels={{ previous: "First page", next: "Next" }}
      />
    </>
  );
}

const WHY: Record<Tab, string> = {
  current: "When the estate has something to tell you, it stands here, and your bell rings.",
  unread: "You have read everything that is there for you.",
  past: "What no longer holds is kept here.",
  drafts: "What you write is kept here until it is published.",
};

function Nothing({ list }: { list: ListAnnouncementsInput }) {
  const isNarrowed = list.q !== "" || list.category.length > 0;
  return (
    <EmptyState
      icon={<span className={iconClass(isNarrowed ? "search" : "inbox")} />}
      title={isNarrowed ? "Nothing fits" : "Nothing here"}
      action={
        isNarrowed && (
          <Link href={listHref(list, { q: "", category: [] })} className={buttonClass()}>
            Show all
          </Link>
        )
      }
    >
      {isNarrowed ? "No announcement has all of these words and categories." : WHY[list.tab]}
    </EmptyState>
  );
}
