import { FoldForm, PressButton } from "@/components/announcements/fold-form";
import { readersHref } from "@/components/announcements/list-url";
import { ReadBars } from "@/components/announcements/read-bar";
import type { View } from "@/components/announcements/view";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import type { AnnouncementDetail } from "@/lib/announcements/queries";
import { getReaderCounts } from "@/lib/announcements/reader-queries";
import type { UserActor } from "@/lib/platform/actor";
import { toWallClock } from "@/lib/platform/zone";
import { extendAction, pinAction, withdrawAction } from "../actions";
import { announcementPath } from "../paths";

type Props = { actor: UserActor; announcement: AnnouncementDetail; view: View };

/** For senders: who has read it, and what can still be done about it. */
export async function SenderCard({ actor, announcement, view }: Props) {
  const counts = await getReaderCounts(actor, announcement.id);
  const { id, status, isPinned, validUntil } = announcement;
  const fields = { announcementId: id };
  return (
    <Card>
      <CardHeader
        title="Who has read it"
        action={
          <Link
            href={readersHref(id, "unread")}
            className={`${linkClass} inline-flex min-h-control items-center text-sm md:min-h-6`}
          >
            See who has not
          </Link>
        }
      />
      <CardBody className="grid gap-4">
        <ReadBars counts={counts} asks={announcement.needsAcknowledgement} />
        {status === "PUBLISHED" && (
          <div className="flex flex-wrap items-start gap-2 max-sm:[&>*]:w-full">
            <Link href={`${announcementPath(id)}/edit`} className={buttonClass()}>
              Correct
            </Link>
            <PressButton
              action={pinAction}
              fields={{ ...fields, isPinned: String(!isPinned) }}
              label={isPinned ? "Unpin" : "Pin"}
            />
            <FoldForm action={extendAction} fields={fields} label="Extend…" submitLabel="Save the new end">
              <Field
                name="validUntil"
                label="Holds until"
                optional
                help="Left empty, it does not end by itself."
              >
                <Input
                  type="datetime-local"
                  defaultValue={validUntil ? toWallClock(validUntil, view.format.timeZone) : ""}
                />
              </Field>
            </FoldForm>
            <FoldForm
              action={withdrawAction}
              fields={fields}
              label="Withdraw…"
              submitLabel="Withdraw it"
              variant="danger"
            >
              <Field
                name="reason"
                label="Why?"
                help="Nobody but senders sees it any more, nor this reason."
                required
              >
                <Input maxLength={500} autoComplete="off" />
              </Field>
            </FoldForm>
          </div>
        )}
      </CardBody>
    </Card>
  );
}
