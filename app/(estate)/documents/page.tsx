import { FileText, Plus, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { DocumentList } from "@/components/documents/document-list";
import { DocumentSearch } from "@/components/documents/document-search";
import { documentsHref } from "@/components/documents/documents-url";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { canKeepDocuments } from "@/lib/documents/permissions";
import { countDocuments, listDocuments } from "@/lib/documents/queries";
import { listDocumentsInput } from "@/lib/documents/schema";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";

export const metadata: Metadata = { title: "Documents" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DocumentsPage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  const list = listDocumentsInput.parse(query);
  const [{ documents, next }, counts] = await Promise.all([
    listDocuments(actor, list),
    countDocuments(actor),
  ]);
  const add = canKeepDocuments(actor) && (
    <Link href="/documents/new" className={buttonClass({ variant: "primary" })}>
      <Plus aria-hidden="true" /> Add document
    </Link>
  );
  const isEmpty = Object.keys(counts.current).length === 0 && counts.withdrawn === 0;

  return (
    <>
      <PageHeader
        title="Documents"
        description="Bylaws, minutes, accounts and forms of the estate, always in the version that holds."
        action={!isEmpty && add}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {!isEmpty && <DocumentSearch list={list} counts={counts} />}
        <Card className="overflow-hidden">
          {documents.length > 0 && <DocumentList documents={documents} format={format} />}
          {documents.length === 0 && isEmpty && (
            <EmptyState icon={<FileText />} title="No documents yet" action={add}>
              The estate’s bylaws, minutes and forms will stand here.
            </EmptyState>
          )}
          {documents.length === 0 && !isEmpty && (
            <EmptyState icon={<SearchX />} title="No document fits">
              Try another spelling, or take a filter away.
            </EmptyState>
          )}
        </Card>
      </div>
      <Pagination
        previousHref={list.after && documentsHref(list)}
        nextHref={next ? documentsHref(list, { after: next }) : undefined}
        labels={{ previous: "Newest", next: "Older" }}
      />
    </>
  );
}
