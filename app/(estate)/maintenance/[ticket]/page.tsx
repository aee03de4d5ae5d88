import type { Metadata } from "next";
import { after } from "next/server";
import { CommentForm } from "@/components/maintenance/comment-form";
import { NoticeBanner } from "@/components/maintenance/notice";
import { Photos } from "@/components/maintenance/photos";
import { RequestActions } from "@/components/maintenance/request-actions";
import { RequestFacts } from "@/components/maintenance/request-facts";
import { RequestProgress } from "@/components/maintenance/request-progress";
import { RequestTimeline } from "@/components/maintenance/request-timeline";
import { WaitBanner } from "@/components/maintenance/wait-banner";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { findAssignee } from "@/lib/maintenance/candidates";
import { listTitle } from "@/lib/maintenance/list-tabs";
import { canComment, canSeeInternal, isAssignee, isResident } from "@/lib/maintenance/permissions";
import { listTimeline } from "@/lib/maintenance/timeline-queries";
import { canOffer } from "@/lib/maintenance/visits/permissions";
import { findVisit } from "@/lib/maintenance/visits/queries";
import { markSubjectRead, requestSubject } from "@/lib/notifications/mark-subject-read";
import { recordAccess } from "@/lib/people/record-access";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { acknowledgeAction, commentAction, resumeAction, startAction } from "../actions";
import { CommonAreaCard } from "./common-area-card";
import { Folds } from "./folds";
import { OfflineRequest } from "./offline-request";
import { openRequest, type Params } from "./open-request";
import { RequestMeta } from "./request-meta";
import { VendorCard } from "./vendor-card";
import { RequestVisit } from "./visit/request-visit";

type Props = Params & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await params).ticket.toUpperCase() };
}

export default async function RequestPage({ params, searchParams }: Props) {
  const [{ actor, request, estate, actions, view }, query] = await Promise.all([
    openRequest(params),
    searchParams,
  ]);
  const open = query.show === "history" || query.show === "why" ? query.show : undefined;
  const [timeline, assignee, visit] = await Promise.all([
    listTimeline(actor, request.id),
    findAssignee(actor, request),
    findVisit(actor, request, view.now),
  ]);
  // Once the page is on its way: nobody waits for the bell.
  if (!open) after(() => markSubjectRead(actor, requestSubject(request.id)));
  const staff = canSeeInternal(actor);
  if (staff && request.resident.resident?.phoneNumber)
    after(() =>
      recordAccess(actor, {
        residentIds: [request.resident.id],
        kinds: ["PHONE"],
        subject: request.ticketNumber,
      }),
    );
  const own = request.createdBy.id === request.resident.id;

  const visitIsNear = visit !== null && ["OFFERED", "AGREED", "MISSED"].includes(visit.status);
  const visitCard = (
    <RequestVisit
      ticketNumber={request.ticketNumber}
      visit={visit}
      canOffer={canOffer(actor, request)}
      isResident={isResident(actor, request)}
      isNear={visitIsNear}
      view={view}
    />
  );

  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "/maintenance", label: listTitle(actor) }]}
        title={request.title}
        meta={<RequestMeta request={request} view={view} />}
        action={
          <RequestActions
            request={request}
            {...actions}
            labels={{
              ...(request.assignedTo && { assign: "Reassign" }),
              ...(isAssignee(actor, request) && { unassign: "Decline" }),
              ...(request.ratedAt && { rate: "Change the rating" }),
              ...(actions.primary === "confirm" && { reopen: "Not fixed: reopen" }),
            }}
            oneStep={{ acknowledge: acknowledgeAction, start: startAction, resume: resumeAction }}
          />
        }
      />
      <NoticeBanner notice={query.notice} />
      <OfflineRequest actor={actor} request={request} currency={estate.currency} />
      {request.waits.map((wait) => (
        <WaitBanner
          key={wait.startedAt.getTime()}
          wait={wait}
          view={view}
          isResident={isResident(actor, request)}
        />
      ))}
      {visitIsNear && visitCard}
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="grid min-w-0 gap-5">
          <Card className="max-sm:order-2">
            <CardBody>
              <RequestProgress request={request} view={view} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title="Description" />
            <CardBody className="grid gap-4">
              <p className="max-w-prose whitespace-pre-line">{request.description}</p>
              <Photos photos={request.attachments} />
            </CardBody>
          </Card>
        </div>
        <aside aria-label="About this request" className="grid min-w-0 gap-5 lg:row-span-2">
          <Card>
            <CardHeader title="Details" />
            <CardBody>
              <RequestFacts
                request={request}
                view={view}
                isStaff={staff}
                load={assignee && { value: assignee.load, max: estate.maxConcurrentAssignments }}
              />
            </CardBody>
          </Card>
          {!visitIsNear && visitCard}
          {request.showsCosts && (
            <VendorCard actor={actor} ticketNumber={request.ticketNumber} currency={estate.currency} />
          )}
          <CommonAreaCard actor={actor} request={request} />
          <Folds actor={actor} request={request} view={view} open={open} />
        </aside>
        <Card>
          <CardHeader title="Timeline" />
          <CardBody>
            <RequestTimeline
              filed={{
                by: request.createdBy.name,
                on: own ? undefined : request.resident.name,
                at: request.createdAt,
              }}
              entries={timeline}
              view={view}
            />
          </CardBody>
          {canComment(actor, request, false) && (
            <div className="border-t px-4 py-4 sm:px-5">
              <CommentForm
                action={commentAction}
                ticketNumber={request.ticketNumber}
                idempotencyKey={newIdempotencyKey()}
                canNote={canComment(actor, request, true)}
              />
            </div>
          )}
        </Card>
      </div>
    </>
  );
}
