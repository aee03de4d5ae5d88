import type { Metadata } from "next";
import { IncidentList } from "@/components/maintenance/incident-list";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Pagination } from "@/components/ui/pagination";
import { listIncidents } from "@/lib/maintenance/incidents/queries";
import { listTitle } from "@/lib/maintenance/list-tabs";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";

export const metadata: Metadata = { title: "Incidents" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function IncidentsPage({ searchParams }: Props) {
  const [actor, { cursor }, format] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  const after = typeof cursor === "string" ? cursor : undefined;
  const { rows, nextCursor } = await found(listIncidents(actor, after));
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "/maintenance", label: listTitle(actor) }]}
        title="Incidents"
        description={`${format.outbreakCount} requests of one category from one block within ${format.outbreakMinutes} minutes are one incident.`}
      />
      <Card className="overflow-hidden">
        {rows.length ? (
          <IncidentList rows={rows} view={{ now: new Date(), format }} />
        ) : (
          <EmptyState icon={<span className={iconClass("circle-check-big")} />} title="No incidents">
            When many report the same at once, it is shown here as one.
          </EmptyState>
        )}
      </Card>
      <Pagination
        {...(nextCursor && {
          nextHref: `/maintenance/incidents?${new URLSearchParams({ cursor: nextCursor })}`,
        })}
      />
    </>
  );
}
