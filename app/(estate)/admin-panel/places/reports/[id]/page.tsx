import type { Metadata } from "next";
import { after } from "next/server";
import { Moment } from "@/components/maintenance/moment";
import { PlaceReportAccept, PlaceReportDismiss } from "@/components/maintenance/place-report-decision";
import { REPORT_STATE } from "@/components/maintenance/place-reports";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { listCategories } from "@/lib/maintenance/categories/choices";
import { getReport, type ReportDetail } from "@/lib/maintenance/places/report-queries";
import { markSubjectRead, placeReportSubject } from "@/lib/notifications/mark-subject-read";
import { readablePhone } from "@/lib/people/phone";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../../../console-crumb";
import { acceptReportAction, dismissReportAction } from "../../actions";

export const metadata: Metadata = { title: "Report from a place" };

type Props = { params: Promise<{ id: string }> };

export default async function ReportPage({ params }: Props) {
  const [actor, { id }, format] = await Promise.all([requireUser(), params, estateSettings()]);
  const [report, categories] = await Promise.all([found(getReport(actor, id)), listCategories()]);
  after(() => markSubjectRead(actor, placeReportSubject(id)));
  const view = { now: new Date(), format };
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[
          CONSOLE,
          { href: "/admin-panel/places", label: "Places" },
          { href: "/admin-panel/places/reports", label: "Reports" },
        ]}
        title={report.place.name}
        meta={
          <>
            <Badge variant={report.state === "WAITING" ? "accent" : "neutral"}>
              {REPORT_STATE[report.state]}
            </Badge>
            <span className="tabular">{report.reference}</span>
            <Moment at={report.createdAt} view={view} />
          </>
        }
      />
      <div className="grid gap-5">
        <Words report={report} />
        {report.state === "WAITING" ? (
          <>
            <Card>
              <CardHeader title="It is true" description="You file it; the place and the photo go with it." />
              <CardBody>
                <PlaceReportAccept
                  action={acceptReportAction}
                  reportId={id}
                  title={report.description.split(/[.\n]/)[0]?.slice(0, 80) ?? ""}
                  categories={categories}
                />
              </CardBody>
            </Card>
            <Card>
              <CardHeader title="Nothing to do" />
              <CardBody>
                <PlaceReportDismiss action={dismissReportAction} reportId={id} />
              </CardBody>
            </Card>
          </>
        ) : (
          <Decision report={report} />
        )}
      </div>
    </div>
  );
}

function Words({
  report: { id, description, phone, email, fileName, width, height, proof },
}: {
  report: ReportDetail;
}) {
  return (
    <Card>
      <CardBody className="grid gap-4">
        <p className="max-w-prose whitespace-pre-line">{description}</p>
        {fileName && (
          // biome-ignore lint/performance/noImgElement: ours, in its size already
          <img
            src={`/admin-panel/places/reports/${id}/photo`}
            alt="Sent with the report"
            width={width ?? undefined}
            height={height ?? undefined}
            className="h-auto max-h-96 w-auto max-w-full rounded border"
          />
        )}
        <p className="text-muted text-sm">
          {[phone && readablePhone(phone), email].filter(Boolean).join(" · ") ||
            "No way to reach the sender."}
          {email &&
            " The mail address hears when it becomes a request, and when that is resolved or cancelled."}
          {proof === "PATIENCE" && " Sent without the check for people, from a browser without scripts."}
        </p>
      </CardBody>
    </Card>
  );
}

function Decision({ report: { decidedBy, reason, request } }: { report: ReportDetail }) {
  return (
    <Card>
      <CardHeader title={request ? "Accepted" : "Dismissed"} />
      <CardBody className="grid gap-2">
        {reason && <p className="whitespace-pre-line">{reason}</p>}
        {request && (
          <p>
            It is{" "}
            <Link href={`/maintenance/${request.ticketNumber}`} className={linkClass}>
              {request.ticketNumber}
            </Link>
            .
          </p>
        )}
        <p className="text-muted text-sm">Decided by {decidedBy?.name}.</p>
      </CardBody>
    </Card>
  );
}
