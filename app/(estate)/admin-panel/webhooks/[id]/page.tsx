import { Pencil, RotateCw, Send } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { linkClass } from "@/components/ui/link-class";
import { Pagination } from "@/components/ui/pagination";
import { ButtonForm } from "@/components/webhooks/button-form";
import { EndpointFacts } from "@/components/webhooks/endpoint-facts";
import { LogTable } from "@/components/webhooks/log-table";
import { Notice } from "@/components/webhooks/notice";
import { endpointHref, WEBHOOKS_PAGE } from "@/components/webhooks/view";
import { markSubjectRead, webhookSubject } from "@/lib/notifications/mark-subject-read";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { canManageWebhooks } from "@/lib/webhooks/permissions";
import { getEndpoint, listLog } from "@/lib/webhooks/queries";
import { type LogInput, logInput } from "@/lib/webhooks/schema";
import { STATUS_LABEL } from "@/lib/webhooks/state";
import { CONSOLE } from "../../console-crumb";
import { sendAgainAction, sendTestAction, switchEndpointAction } from "../actions";

export const metadata: Metadata = { title: "Webhook" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function EndpointPage({ params, searchParams }: Props) {
  const [actor, { id }, query, format] = await Promise.all([
    requireUser(),
    params,
    searchParams,
    estateSettings(),
  ]);
  if (!canManageWebhooks(actor)) notFound();
  const endpoint = await found(getEndpoint(actor, id));
  const log = logInput.parse(query);
  const [{ rows, nextCursor }] = await Promise.all([
    listLog(actor, endpoint.id, log),
    markSubjectRead(actor, webhookSubject(endpoint.id)),
  ]);
  const view = { now: new Date(), format };

  return (
    <>
      <PageHeader
        breadcrumbs={[CONSOLE, { href: WEBHOOKS_PAGE, label: "Webhooks" }]}
        title={endpoint.name}
        meta={
          <Link href={`/admin-panel/audit?entity=webhook_endpoints&id=${id}`} className={linkClass}>
            History
          </Link>
        }
        action={
          <>
            <ButtonForm
              action={sendTestAction}
              fields={{ endpointId: endpoint.id }}
              label="Send a test"
              pendingLabel="Sending…"
            />
            <ButtonForm
              key={String(endpoint.isEnabled)}
              action={switchEndpointAction}
              fields={{ endpointId: endpoint.id, isEnabled: String(!endpoint.isEnabled) }}
              label={endpoint.isEnabled ? "Switch off" : "Switch on"}
            />
            <Link href={`${endpointHref(endpoint.id)}/edit`} className={buttonClass()}>
              <Pencil aria-hidden="true" /> Edit
            </Link>
          </>
        }
      />
      <Notice of={query.notice} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 lg:order-none">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <FilterChips label="Filters" chips={chips(id, log)} />
            <Link href={hrefOf(id, log)} className={buttonClass({ size: "sm" })}>
              <RotateCw aria-hidden="true" /> Look again
            </Link>
          </div>
          <Card className="overflow-hidden">
            {rows.length > 0 ? (
              <LogTable lines={rows} again={sendAgainAction} view={view} />
            ) : (
              <EmptyState
                icon={<Send />}
                title={log.status ? "No message fits" : "Nothing has been sent yet"}
              >
                {log.status
                  ? "Take the filter away to see more."
                  : "Send a test, or wait for something to happen. The log reaches 30 days back."}
              </EmptyState>
            )}
          </Card>
          <Pagination
            previousHref={log.after && hrefOf(id, { status: log.status })}
            nextHref={nextCursor ? hrefOf(id, { ...log, after: nextCursor }) : undefined}
            labels={{ previous: "Newest", next: "Older" }}
          />
        </div>
        <Card className="max-lg:order-first">
          <CardHeader title="The endpoint" />
          <CardBody>
            <EndpointFacts endpoint={endpoint} view={view} />
          </CardBody>
        </Card>
      </div>
    </>
  );
}

const chips = (id: string, { status }: LogInput) =>
  (Object.keys(STATUS_LABEL) as (keyof typeof STATUS_LABEL)[]).map((each) => ({
    label: STATUS_LABEL[each],
    active: status === each,
    href: hrefOf(id, { status: status === each ? undefined : each }),
  }));

function hrefOf(id: string, { status, after }: LogInput): string {
  const query = new URLSearchParams({ ...(status && { status }), ...(after && { after }) });
  return query.size > 0 ? `${endpointHref(id)}?${query}` : endpointHref(id);
}
