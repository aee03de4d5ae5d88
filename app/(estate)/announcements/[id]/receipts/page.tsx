import type { Metadata } from "next";
import { PressButton } from "@/components/announcements/fold-form";
import { readersHref } from "@/components/announcements/list-url";
import { Moment } from "@/components/announcements/moment";
import { ReadBars } from "@/components/announcements/read-bar";
import { ReaderList } from "@/components/announcements/reader-list";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { audienceLabel } from "@/lib/announcements/audience-label";
import { getReaderCounts, listReaders, type ReaderCounts } from "@/lib/announcements/reader-queries";
import { listReadersInput, READER_GROUPS } from "@/lib/announcements/schema";
import { isCurrent } from "@/lib/announcements/status";
import { found } from "@/lib/web/found";
import { remindAction } from "../../actions";
import { announcementPath } from "../../paths";
import { openAnnouncement, type Params } from "../open-announcement";

export const metadata: Metadata = { title: "Who has read it" };

type Props = Params & { searchParams: Promise<Record<string, string | string[] | undefined>> };
type Group = (typeof READER_GROUPS)[number];

const LABEL: Record<Group, string> = { unread: "Not read", read: "Read", acknowledged: "Confirmed" };

export default async function ReceiptsPage({ params, searchParams }: Props) {
  const [{ actor, announcement, view }, query] = await Promise.all([openAnnouncement(params), searchParams]);
  const { id, needsAcknowledgement } = announcement;
  const list = listReadersInput.parse(query);
  const [counts, readers] = await Promise.all([
    found(getReaderCounts(actor, id)),
    found(listReaders(actor, id, list)),
  ]);
  const groups = READER_GROUPS.filter((group) => needsAcknowledgement || group !== "acknowledged");
  const canRemind = isCurrent(announcement, view.now) && counts.missing > 0;

  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        breadcrumbs={[
          { href: "/announcements", label: "Announcements" },
          { href: announcementPath(id), label: announcement.title },
        ]}
        title="Who has read it"
        description={`For: ${audienceLabel(announcement)}. Whoever left the estate since is not counted.`}
      />
      <div className="grid gap-5">
        <Card>
          <CardBody className="grid gap-4">
            <ReadBars counts={counts} asks={needsAcknowledgement} />
            {canRemind && (
              <div className="flex flex-wrap items-center gap-3">
                <PressButton
                  action={remindAction}
                  fields={{ announcementId: id }}
                  label={counts.missing === 1 ? "Remind 1 person" : `Remind ${counts.missing} people`}
                  variant="primary"
                />
                <p className="text-muted text-sm">
                  {announcement.remindedAt ? (
                    <>
                      Last reminded <Moment at={announcement.remindedAt} view={view} />; once a day is the
                      most.
                    </>
                  ) : needsAcknowledgement ? (
                    "Only those who have not confirmed hear of it."
                  ) : (
                    "Only those who have not read it hear of it."
                  )}
                </p>
              </div>
            )}
          </CardBody>
        </Card>
        <Tabs
          label="Which readers"
          tabs={groups.map((group) => ({
            href: readersHref(id, group),
            label: LABEL[group],
            count: countOf(group, counts),
            current: group === list.show,
          }))}
        />
        <Card className="overflow-hidden">
          {readers.rows.length ? (
            <ReaderList readers={readers.rows} view={view} label={LABEL[list.show]} />
          ) : (
            <EmptyState icon={<span className={iconClass("eye")} />} title="Nobody">
              {list.show === "unread" ? "Everybody it is for has opened it." : "It is early yet."}
            </EmptyState>
          )}
        </Card>
      </div>
      <Pagination
        previousHref={list.cursor && readersHref(id, list.show)}
        nextHref={readers.nextCursor ? readersHref(id, list.show, readers.nextCursor) : undefined}
        labels={{ previous: "First page", next: "Next" }}
      />
    </div>
  );
}

const countOf = (group: Group, { reached, read, acknowledged }: ReaderCounts) =>
  ({ unread: reached - read, read, acknowledged })[group];
