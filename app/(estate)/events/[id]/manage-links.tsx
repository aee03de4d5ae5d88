import { ClipboardCheck, Pencil } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { EventDetail } from "@/lib/events/event-queries";
import { canCheckIn, canEdit } from "@/lib/events/permissions";
import type { UserActor } from "@/lib/platform/actor";
import { eventPath } from "../paths";

/** What its organisers do with an event; nothing for everybody else. */
export function ManageLinks({ actor, event, now }: { actor: UserActor; event: EventDetail; now: Date }) {
  const path = eventPath(event.id);
  const edits = canEdit(actor, event, now);
  const checksIn = canCheckIn(actor, event, now);
  if (!edits && !checksIn) return null;
  return (
    <>
      {checksIn && (
        <Link href={`${path}/check-in`} className={buttonClass({ variant: "primary" })}>
          <ClipboardCheck aria-hidden="true" /> Check in
        </Link>
      )}
      {edits && (
        <>
          <Link href={`${path}/edit`} className={buttonClass()}>
            <Pencil aria-hidden="true" /> Edit
          </Link>
          <Link href={`${path}/cancel`} className={buttonClass({ variant: "ghost" })}>
            Cancel event
          </Link>
        </>
      )}
    </>
  );
}
