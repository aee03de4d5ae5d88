import type { Metadata } from "next";
import { after } from "next/server";
import { AnnouncementMarks } from "@/components/announcements/announcement-marks";
import { FileList } from "@/components/announcements/file-list";
import { PressButton } from "@/components/announcements/fold-form";
import { Moment } from "@/components/announcements/moment";
import { NoticeBanner } from "@/components/announcements/notice";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody } from "@/components/ui/card";
import { iconClass } from "@/components/ui/icon-class";
import { Markdown } from "@/components/ui/markdown";
import { audienceLabel } from "@/lib/announcements/audience-label";
import { canSend } from "@/lib/announcements/permissions";
import { readAnnouncement } from "@/lib/announcements/read-announcement";
import { listCommentsInput } from "@/lib/announcements/schema";
import { isUnpublished } from "@/lib/announcements/status";
import { announcementSubject, markSubjectRead } from "@/lib/notifications/mark-subject-read";
import { acknowledgeAction } from "../actions";
import { Comments } from "./comments";
import { openAnnouncement, type Params } from "./open-announcement";
import { PublishCard } from "./publish-card";
import { SenderCard } from "./sender-card";

type Props = Params & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Announcement" };

export default async function AnnouncementPage({ params, searchParams }: Props) {
  const [{ actor, announcement, view }, query] = await Promise.all([openAnnouncement(params), searchParams]);
  const { id, status } = announcement;
  const { before } = listCommentsInput.parse(query);
  const sends = canSend(actor);
  // Once the page is on its way: nobody waits for the receipt. Senders look at others' too, and hear of comments.
  if (status === "PUBLISHED")
    after(async () => {
      if (announcement.isForMe) await readAnnouncement(actor, id);
      await markSubjectRead(actor, announcementSubject(id));
    });

  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        breadcrumbs={[{ href: "/announcements", label: "Announcements" }]}
        title={announcement.title}
        meta={
          <>
            <AnnouncementMarks announcement={announcement} view={view} />
            <span>{announcement.author.name}</span>
            {announcement.publishedAt && <Moment at={announcement.publishedAt} view={view} />}
            {announcement.editedAt && (
              <span>
                changed <Moment at={announcement.editedAt} view={view} />
              </span>
            )}
            {announcement.validUntil && (
              <span>
                holds until <Moment at={announcement.validUntil} view={view} exact />
              </span>
            )}
            {sends && <span>For: {audienceLabel(announcement)}</span>}
          </>
        }
      />
      <NoticeBanner notice={query.notice} />
      <div className="grid gap-5">
        {announcement.withdrawnReason && (
          <p className="rounded border border-ended-line bg-ended-bg px-4 py-3 text-ended text-sm">
            Withdrawn: {announcement.withdrawnReason}
          </p>
        )}
        {isUnpublished(status) && <PublishCard actor={actor} announcement={announcement} view={view} />}
        <Card>
          <CardBody className="grid gap-4">
            <Markdown text={announcement.body} />
            <FileList files={announcement.files} />
          </CardBody>
        </Card>
        <Confirmation announcement={announcement} />
        {sends && !isUnpublished(status) && (
          <SenderCard actor={actor} announcement={announcement} view={view} />
        )}
        {status === "PUBLISHED" && (
          <Comments actor={actor} announcement={announcement} view={view} before={before} />
        )}
      </div>
    </div>
  );
}

type Opened = Awaited<ReturnType<typeof openAnnouncement>>["announcement"];

/** What its sender asks of everybody who reads it. */
function Confirmation({ announcement }: { announcement: Opened }) {
  const { id, isForMe, needsAcknowledgement, status, acknowledgedAt } = announcement;
  if (!isForMe || !needsAcknowledgement || status !== "PUBLISHED") return null;
  if (acknowledgedAt)
    return (
      <p className={`text-done text-sm [--icon-size:1rem] ${iconClass("circle-check")}`}>
        {" "}
        You have confirmed that you read this.
      </p>
    );
  return (
    <Card className="border-waiting-line bg-waiting-bg">
      <CardBody className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-waiting">Please confirm that you have read this.</p>
        <PressButton
          action={acknowledgeAction}
          fields={{ announcementId: id }}
          label="I have read this"
          variant="primary"
        />
      </CardBody>
    </Card>
  );
}
