import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventForm } from "@/components/events/event-form";
import { canEdit, mayManage } from "@/lib/events/permissions";
import { lastMoment } from "@/lib/events/when";
import { toWallClock } from "@/lib/platform/zone";
import { editAction } from "../../actions";
import { openEvent, type Params } from "../open-event";
import { BackLink, StepPage } from "../step-page";

export const metadata: Metadata = { title: "Edit event" };

export default async function EditEventPage({ params }: Params) {
  const { actor, event, view } = await openEvent(params);
  if (!mayManage(actor, event)) notFound();
  const { timeZone } = view.format;
  return (
    <StepPage
      event={event}
      title="Edit event"
      description="Those who come are told of a new time or place, and of nothing else."
      isPossible={canEdit(actor, event, view.now)}
    >
      <EventForm
        action={editAction}
        event={{
          ...event,
          startsAt: toWallClock(event.startsAt, timeZone),
          endsAt: toWallClock(lastMoment(event), timeZone),
        }}
        secondary={<BackLink eventId={event.id} />}
      />
    </StepPage>
  );
}
