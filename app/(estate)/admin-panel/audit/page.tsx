import { ScrollText } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { AuditFilters } from "@/components/console/audit-filters";
import { AuditList } from "@/components/console/audit-list";
import { AUDIT, auditHref, isNarrowed } from "@/components/console/audit-url";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { describeEntry } from "@/lib/audit/describe";
import { readNames } from "@/lib/audit/names";
import { canReadAudit } from "@/lib/audit/permissions";
import { listAudit, listAuditedEntities } from "@/lib/audit/queries";
import { recordShownEntries } from "@/lib/audit/record-shown";
import { auditListInput } from "@/lib/audit/schema";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../console-crumb";

export const metadata: Metadata = { title: "Audit" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  if (!canReadAudit(actor)) notFound();
  const list = auditListInput.parse(query);
  const [page, entities] = await Promise.all([
    listAudit(actor, list, format.timeZone),
    listAuditedEntities(actor),
  ]);
  after(() => recordShownEntries(actor, page.rows));
  const names = await readNames(page.rows, [...(list.id?.split(",") ?? []), list.actor]);
  const now = new Date();

  return (
    <>
      <PageHeader
        breadcrumbs={[CONSOLE]}
        title="Audit"
        description="Every change, written by the database itself in the same transaction. Entries cannot be changed or removed."
        action={
          <>
            <a href={auditHref(list, {}, `${AUDIT}/export`)} download className={buttonClass()}>
              Export CSV
            </a>
            <Link href={`${AUDIT}/verify`} className={buttonClass()}>
              Verify
            </Link>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <AuditFilters list={list} entities={entities} names={names} />
        <Card className="overflow-hidden">
          {page.rows.length > 0 ? (
            <AuditList
              lines={page.rows.map((row) => describeEntry(row, names, format))}
              list={list}
              now={now}
              format={format}
            />
          ) : (
            <EmptyState icon={<ScrollText />} title={isNarrowed(list) ? "No entry fits" : "Nothing yet"}>
              {isNarrowed(list)
                ? "Take a filter away, or choose a longer time, to see more."
                : "As soon as somebody changes something, it appears here."}
            </EmptyState>
          )}
        </Card>
      </div>
      <Pagination
        previousHref={list.cursor && auditHref(list)}
        nextHref={page.nextCursor ? auditHref(list, { cursor: page.nextCursor }) : undefined}
        labels={{ previous: "Newest", next: "Older" }}
      />
    </>
  );
}
