import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { BulkForm } from "@/components/maintenance/console/bulk-form";
import { BulkPreview } from "@/components/maintenance/console/bulk-preview";
import { WhoForAll } from "@/components/maintenance/console/who-for-all";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { listAssignable } from "@/lib/maintenance/bulk/assignable";
import { mayAssign, mayDispatch } from "@/lib/maintenance/permissions";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../../console-crumb";
import { bulkAcknowledgeAction, bulkAssignAction } from "../actions";
import { BASE, listSelected, readSelection } from "../selection";

export const metadata: Metadata = { title: "Many requests" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BulkPage({ searchParams }: Props) {
  const [actor, query, settings] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  const assigns = query.do === "assign";
  if (!mayDispatch(actor) || (assigns && !mayAssign(actor))) notFound();
  const { back } = readSelection(query);
  const rows = await listSelected(actor, query, new Date());
  if (!rows.length) redirect(`${back}${back.includes("?") ? "&" : "?"}notice=none`);
  const people = assigns ? await listAssignable(actor, rows) : [];
  const tickets = rows.map(({ ticketNumber }) => ticketNumber);
  const what = `${rows.length} ${rows.length === 1 ? "request" : "requests"}`;

  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        breadcrumbs={[CONSOLE, { href: back || BASE, label: "All requests" }]}
        title={assigns ? `Assign ${what}` : `Acknowledge ${what}`}
        description={
          assigns
            ? "Each is assigned by the same rules as one by one: suitable people with room only. What cannot be done is left as it is, and you see why."
            : "Their residents are told that somebody has looked. What is acknowledged already, or further, is left as it is."
        }
      />
      <div className="grid gap-5">
        <Card>
          <CardBody>
            <BulkForm
              action={assigns ? bulkAssignAction : bulkAcknowledgeAction}
              tickets={tickets}
              submitLabel={assigns ? `Assign ${what}` : `Acknowledge ${what}`}
              back={back}
            >
              {assigns && (
                <WhoForAll people={people} cap={settings.maxConcurrentAssignments} of={rows.length} />
              )}
            </BulkForm>
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="Chosen" />
          <BulkPreview rows={rows} />
        </Card>
      </div>
    </div>
  );
}
