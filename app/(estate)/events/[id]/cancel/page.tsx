import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CancelEventForm } from "@/components/events/cancel-event-form";
import { canEdit, mayManage } from "@/lib/events/permissions";
import { cancelAction } from "../../actions";
import { openEvent, type Params } from "../open-event";
import { BackLink, StepPage } from "../step-page";

export const metadata: Metadata = { title: "Cancel event" };

export default async function CancelEventPage({ params }: Params) {
  const { actor, event, view } = await openEvent(params);
  if (!mayManage(actor, event)) notFound();
  return (
    <StepPage
      event={event}
      title="Cancel event"
      description={`“${event.title}” will not take place. This cannot be undone.`}
      isPossible={canEdit(actor, event, view.now)}
    >
      <CancelEventForm action={cancelAction} eventId={event.id} secondary={<BackLink eventId={event.id} />} />
    </StepPage>
  );
}
