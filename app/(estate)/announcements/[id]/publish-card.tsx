import { FoldForm, PressButton } from "@/components/announcements/fold-form";
import { Moment } from "@/components/announcements/moment";
import type { View } from "@/components/announcements/view";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { reachLabel } from "@/lib/announcements/audience-label";
import { countAudience } from "@/lib/announcements/count-audience";
import type { AnnouncementDetail } from "@/lib/announcements/queries";
import type { UserActor } from "@/lib/platform/actor";
import { deleteDraftAction, publishAction, scheduleAction, unscheduleAction } from "../actions";
import { announcementPath } from "../paths";

type Props = { actor: UserActor; announcement: AnnouncementDetail; view: View };

/** Nobody has been told yet: how many it would reach, and when. */
export async function PublishCard({ actor, announcement, view }: Props) {
  const people = await countAudience(actor, announcement);
  const { id, status, publishAt } = announcement;
  const fields = { announcementId: id };
  const canWait = publishAt !== null && publishAt > view.now;
  return (
    <Card className="border-accent-line">
      <CardHeader
        title={status === "SCHEDULED" ? "Scheduled" : "Ready?"}
        description={
          <>
            Goes to {reachLabel(people, announcement)}
            {publishAt && (
              <>
                {status === "SCHEDULED" ? ", by itself on " : ", meant for "}
                <Moment at={publishAt} view={view} exact />
              </>
            )}
            .
          </>
        }
      />
      <CardBody className="flex flex-wrap items-start gap-2 max-sm:[&>*]:w-full">
        {status === "DRAFT" && canWait && (
          <PressButton action={scheduleAction} fields={fields} label="Schedule it" variant="primary" />
        )}
        <PressButton
          action={publishAction}
          fields={fields}
          label="Publish now"
          variant={canWait ? "secondary" : "primary"}
        />
        <Link href={`${announcementPath(id)}/edit`} className={buttonClass()}>
          Edit
        </Link>
        {status === "SCHEDULED" ? (
          <PressButton action={unscheduleAction} fields={fields} label="Make it a draft again" />
        ) : (
          <FoldForm
            action={deleteDraftAction}
            fields={fields}
            label="Delete…"
            submitLabel="Delete the draft"
            variant="danger"
          >
            <p className="text-muted text-sm">
              The draft and its files are gone for good. Nobody but senders has seen it.
            </p>
          </FoldForm>
        )}
      </CardBody>
    </Card>
  );
}
