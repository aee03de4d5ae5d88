import type { Metadata } from "next";
import { after } from "next/server";
import {
  IncidentEndForm,
  IncidentLinkForm,
  IncidentResolveForm,
  IncidentUnlinkForm,
} from "@/components/maintenance/incident-forms";
import { incidentTitle } from "@/components/maintenance/incident-list";
import { Moment } from "@/components/maintenance/moment";
import { RequestList } from "@/components/maintenance/request-list";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { announcementLink } from "@/lib/maintenance/incidents/announcement-link";
import { getIncident } from "@/lib/maintenance/incidents/queries";
import { listTitle } from "@/lib/maintenance/list-tabs";
import { incidentSubject, markSubjectRead } from "@/lib/notifications/mark-subject-read";
import { hasPermission } from "@/lib/people/permissions";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { endIncidentAction, linkAction, resolveTogetherAction, unlinkAction } from "../actions";

export const metadata: Metadata = { title: "Incident" };

type Props = { params: Promise<{ id: string }> };

export default async function IncidentPage({ params }: Props) {
  const [actor, { id }, format] = await Promise.all([requireUser(), params, estateSettings()]);
  const incident = await found(getIncident(actor, id));
  after(() => markSubjectRead(actor, incidentSubject(id)));
  const view = { now: new Date(), format };
  const hidden = incident._count.links - incident.requests.length;
  const isOpen = !incident.endedAt;
  const mayAnnounce = hasPermission(actor, "canSendAnnouncements");

  return (
    <>
      <PageHeader
        breadcrumbs={[
          { href: "/maintenance", label: listTitle(actor) },
          { href: "/maintenance/incidents", label: "Incidents" },
        ]}
        title={incidentTitle(incident)}
        meta={
          <>
            <Badge variant={isOpen ? "accent" : "neutral"}>{isOpen ? "Open" : "Ended"}</Badge>
            <span>
              Seen <Moment at={incident.openedAt} view={view} />
            </span>
          </>
        }
        action={
          isOpen &&
          mayAnnounce && (
            <Link href={announcementLink(incident)} className={buttonClass({ variant: "primary" })}>
              Tell block {incident.block}
            </Link>
          )
        }
      />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <RequestList
          title={`${incident._count.links} ${incident._count.links === 1 ? "request" : "requests"}`}
          {...(hidden > 0 && { description: `${hidden} of them are on desks that you do not see.` })}
          rows={incident.requests}
          view={view}
          empty={<CardBody className="text-muted text-sm">None any more. You can end the incident.</CardBody>}
          actionFor={({ ticketNumber }) =>
            isOpen && <IncidentUnlinkForm action={unlinkAction} incidentId={id} ticketNumber={ticketNumber} />
          }
        />
        <aside aria-label="What to do" className="grid min-w-0 gap-5">
          {incident.outcome && (
            <Card>
              <CardHeader title="How it ended" />
              <CardBody className="grid gap-2 text-sm">
                <p className="whitespace-pre-line">{incident.outcome}</p>
                <p className="text-muted">
                  {incident.endedBy?.name}
                  {incident.endedAt && (
                    <>
                      , <Moment at={incident.endedAt} view={view} />
                    </>
                  )}
                </p>
              </CardBody>
            </Card>
          )}
          {isOpen && (
            <>
              <Card>
                <CardHeader title="Resolve together" />
                <CardBody>
                  <IncidentResolveForm action={resolveTogetherAction} incidentId={id} />
                </CardBody>
              </Card>
              <Card>
                <CardHeader title="Another one of them?" />
                <CardBody>
                  <IncidentLinkForm action={linkAction} incidentId={id} />
                </CardBody>
              </Card>
              <Card>
                <CardHeader title="Over, or never one?" />
                <CardBody>
                  <IncidentEndForm action={endIncidentAction} incidentId={id} />
                </CardBody>
              </Card>
            </>
          )}
        </aside>
      </div>
    </>
  );
}
