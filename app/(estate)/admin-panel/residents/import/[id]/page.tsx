import type { Metadata } from "next";
import Link from "next/link";
import { ReportRefresh } from "@/components/analytics/report-refresh";
import { ImportProgress } from "@/components/people/import-progress";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { isComplete } from "@/lib/people/import/plan";
import { getOwnerImport, listImportRows, type OwnerImportDetail } from "@/lib/people/import/queries";
import { importRowsSchema } from "@/lib/people/import/schema";
import { formatDateTime } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { RESIDENT_CRUMB, RESIDENT_LIST } from "../../resident-list";
import { IMPORT_BASE, importPath } from "../import-path";
import { ImportLines } from "./import-lines";
import { ImportSteps } from "./import-steps";

export const metadata: Metadata = { title: "Import owners" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const TITLE: Record<OwnerImportDetail["status"], string> = {
  DRAFT: "Check the import",
  WAITING: "Importing owners",
  RUNNING: "Importing owners",
  DONE: "Owners imported",
  FAILED: "The import failed",
};

/** One import: what would happen, how far it is, what happened. */
export default async function OwnerImportPage({ params, searchParams }: Props) {
  const [actor, estate, { id }, asked] = await Promise.all([
    requireUser(),
    estateSettings(),
    params,
    searchParams,
  ]);
  const owners = await found(getOwnerImport(actor, id));
  const input = importRowsSchema.parse(asked);
  const { status, fileName, createdAt, requestedBy, passedOver } = owners;
  const isRead = status === "DONE" || (status === "DRAFT" && isComplete(owners.mapping));
  const page = isRead ? await listImportRows(id, input) : null;
  return (
    <>
      <PageHeader
        breadcrumbs={[RESIDENT_CRUMB, { href: IMPORT_BASE, label: "Import owners" }]}
        title={TITLE[status]}
        meta={
          <>
            <span className="break-all">{fileName}</span>
            <span>
              {formatDateTime(createdAt, estate)}
              {requestedBy && ` by ${requestedBy.name}`}
            </span>
            {passedOver > 0 && (
              <span>
                {passedOver.toLocaleString("en-IN")} lines without people (blank, headings, totals) passed
                over
              </span>
            )}
          </>
        }
        action={
          status === "DONE" && (
            <>
              <a href={`${importPath(id)}/report`} download className={buttonClass()}>
                Report (CSV)
              </a>
              <Link href={RESIDENT_LIST.base} className={buttonClass({ variant: "primary" })}>
                To the residents
              </Link>
            </>
          )
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {status === "DRAFT" && <ImportSteps owners={owners} format={estate} />}
        {page && <ImportLines owners={owners} input={input} page={page} />}
        {status !== "DRAFT" && status !== "DONE" && (
          <ImportProgress
            owners={owners}
            refresh={<ReportRefresh />}
            action={
              <Link href={IMPORT_BASE} className={buttonClass()}>
                Choose a file
              </Link>
            }
          />
        )}
      </div>
    </>
  );
}
