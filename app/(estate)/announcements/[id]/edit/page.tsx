import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Composer } from "@/components/announcements/composer";
import { CorrectionForm } from "@/components/announcements/correction-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { listBlocks } from "@/lib/announcements/count-audience";
import { isUnpublished } from "@/lib/announcements/status";
import { toWallClock } from "@/lib/platform/zone";
import { found } from "@/lib/web/found";
import { correctAction, countAudienceAction, editAction } from "../../actions";
import { announcementPath } from "../../paths";
import { openAnnouncement, type Params } from "../open-announcement";

export const metadata: Metadata = { title: "Edit the announcement" };

export default async function EditAnnouncementPage({ params }: Params) {
  const { actor, announcement, view } = await openAnnouncement(params);
  const blocks = await found(listBlocks(actor));
  if (announcement.status === "WITHDRAWN") notFound();
  const back = (
    <Link href={announcementPath(announcement.id)} className={buttonClass()}>
      Back
    </Link>
  );
  const clock = (at: Date | null) => (at ? toWallClock(at, view.format.timeZone) : "");
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[
          { href: "/announcements", label: "Announcements" },
          { href: announcementPath(announcement.id), label: announcement.title },
        ]}
        title={isUnpublished(announcement.status) ? "Edit the announcement" : "Correct the announcement"}
      />
      {isUnpublished(announcement.status) ? (
        <Composer
          action={editAction}
          draft={{
            ...announcement,
            publishAt: clock(announcement.publishAt),
            validUntil: clock(announcement.validUntil),
          }}
          blocks={blocks}
          count={countAudienceAction}
          draftKey={`announcement:${announcement.id}:${announcement.version}`}
          secondary={back}
        />
      ) : (
        <CorrectionForm action={correctAction} announcement={announcement} secondary={back} />
      )}
    </div>
  );
}
