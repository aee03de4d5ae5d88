import { Ban } from "lucide-react";
import type { Metadata } from "next";
import { after } from "next/server";
import { EventFacts } from "@/components/events/event-facts";
import { AddPhotosForm, EventPhotos, RemovePhotos } from "@/components/events/event-photos";
import { CancelledBadge } from "@/components/events/event-state";
import { EventNotice } from "@/components/events/notice";
import { ReplyForm } from "@/components/events/reply-form";
import { ReplyState } from "@/components/events/reply-state";
import { WhoComes } from "@/components/events/who-comes";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Markdown } from "@/components/ui/markdown";
import { listThreads } from "@/lib/events/comment-queries";
import { readAttendance } from "@/lib/events/event-queries";
import { KIND_LABEL } from "@/lib/events/labels";
import { canAddPhotos, canRemovePhoto, canReply } from "@/lib/events/permissions";
import { hasBegun, isOver, timeText } from "@/lib/events/when";
import { eventSubject, markSubjectRead } from "@/lib/notifications/mark-subject-read";
import { addPhotosAction, removePhotoAction, replyAction } from "../actions";
import { EventComments } from "./event-comments";
import { ManageLinks } from "./manage-links";
import { openEvent, type Params } from "./open-event";

type Props = Params & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await openEvent(params)).event.title };
}

export default async function EventPage({ params, searchParams }: Props) {
  const [{ actor, event, view }, query] = await Promise.all([openEvent(params), searchParams]);
  const [attendance, comments] = await Promise.all([
    readAttendance(actor, event.id),
    listThreads(actor, event, query.before),
  ]);
  // Once the page is on its way: nobody waits for the bell.
  after(() => markSubjectRead(actor, eventSubject(event.id)));
  const { own, coming } = attendance;
  const over = isOver(event, view.now);
  const isDone = over || event.cancelledAt !== null;
  const isFull = event.capacity !== null && coming >= event.capacity;
  const showsPhotos = event.photos.length > 0 || (hasBegun(event, view.now) && !event.cancelledAt);

  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "/events", label: "Events" }]}
        title={event.title}
        meta={
          <>
            {event.cancelledAt && <CancelledBadge />}
            <Badge>{KIND_LABEL[event.kind]}</Badge>
            <span>{timeText(event, view.format)}</span>
            {event.location && <span>{event.location}</span>}
          </>
        }
        action={<ManageLinks actor={actor} event={event} now={view.now} />}
      />
      <EventNotice notice={query.notice} />
      {event.cancelledAt && (
        <p className="mb-5 flex gap-2.5 rounded border border-alert-line bg-alert-bg px-4 py-3 text-sm">
          <Ban aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-alert" />
          <span className="wrap-anywhere whitespace-pre-line">
            <strong className="font-medium text-alert">This event was cancelled.</strong>{" "}
            {event.cancellationReason}
          </span>
        </p>
      )}
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] lg:items-start">
        <div className="grid min-w-0 gap-5">
          {(canReply(actor, event, view.now) || (own && over)) && (
            <Card>
              <CardHeader
                title={over ? "Your answer" : isFull && !own ? "All places are taken" : "Are you coming?"}
              />
              <CardBody className="grid gap-4">
                <ReplyState own={own} />
                {canReply(actor, event, view.now) && (
                  <ReplyForm
                    key={`${own?.answer} ${own?.guests}`}
                    action={replyAction}
                    eventId={event.id}
                    own={own}
                    isFull={isFull}
                  />
                )}
              </CardBody>
            </Card>
          )}
          {event.description && (
            <Card>
              <CardHeader title="What to know" />
              <CardBody>
                <Markdown text={event.description} />
              </CardBody>
            </Card>
          )}
          {showsPhotos && (
            <Card>
              <CardHeader title="Photos" />
              <CardBody className="grid gap-4">
                <EventPhotos photos={event.photos} />
                {canAddPhotos(actor, event, own, view.now) && (
                  <AddPhotosForm action={addPhotosAction} eventId={event.id} />
                )}
                <RemovePhotos
                  photos={event.photos.filter((photo) => canRemovePhoto(actor, event, photo))}
                  action={removePhotoAction}
                />
              </CardBody>
            </Card>
          )}
        </div>
        <aside aria-label="About this event" className="grid min-w-0 gap-5 lg:row-span-2">
          <Card>
            <CardHeader title="Details" />
            <CardBody>
              <EventFacts event={event} format={view.format} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={isDone ? "Who said yes" : "Who comes"} />
            <CardBody>
              <WhoComes attendance={attendance} capacity={event.capacity} isOver={isDone} />
            </CardBody>
          </Card>
        </aside>
        <EventComments eventId={event.id} page={comments} view={view} />
      </div>
    </>
  );
}
