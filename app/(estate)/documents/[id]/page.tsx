import { Download, Pencil } from "lucide-react";
import type { Metadata } from "next";
import { AddVersionForm } from "@/components/documents/document-forms";
import { documentHref, versionHref } from "@/components/documents/documents-url";
import { fileKind, fileSize } from "@/components/documents/file-facts";
import { VersionList } from "@/components/documents/version-list";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { AUDIENCE_LABEL, CATEGORY_LABEL } from "@/lib/documents/categories";
import { canKeepDocuments } from "@/lib/documents/permissions";
import { getDocument } from "@/lib/documents/queries";
import { formatDate } from "@/lib/platform/format";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { addVersionAction } from "../actions";
import { DocumentNotice } from "./document-notice";
import { DocumentSwitch } from "./document-switch";

export const metadata: Metadata = { title: "Document" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function DocumentPage({ params, searchParams }: Props) {
  const [actor, { id }, { notice }, format] = await Promise.all([
    requireUser(),
    params,
    searchParams,
    estateSettings(),
  ]);
  const document = await found(getDocument(actor, id));
  const [newest, ...older] = document.versions;
  const keeps = canKeepDocuments(actor);

  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "/documents", label: "Documents" }]}
        title={document.title}
        meta={
          <>
            {CATEGORY_LABEL[document.category]}
            <Badge>{AUDIENCE_LABEL[document.audience]}</Badge>
            {document.withdrawnAt && <Badge>Withdrawn</Badge>}
          </>
        }
        action={
          keeps && (
            <Link href={`${documentHref(id)}/edit`} className={buttonClass()}>
              <Pencil aria-hidden="true" /> Edit
            </Link>
          )
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <DocumentNotice notice={notice} withdrawnAt={document.withdrawnAt} format={format} />
        <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
          <div className="grid min-w-0 gap-5">
            {newest && (
              <Card>
                <CardBody className="grid gap-4">
                  {document.description && (
                    <p className="max-w-prose whitespace-pre-line">{document.description}</p>
                  )}
                  <p>
                    <a href={versionHref(newest.id)} className={buttonClass({ variant: "primary" })}>
                      <Download aria-hidden="true" /> Download {fileKind(newest.fileName)},{" "}
                      {fileSize(newest.bytes, format)}
                    </a>
                  </p>
                </CardBody>
              </Card>
            )}
            {older.length > 0 && (
              <Card>
                <CardHeader title="Earlier versions" description="As they were when they held." />
                <VersionList versions={older} format={format} />
              </Card>
            )}
          </div>
          <aside aria-label="About this document" className="grid gap-5">
            {newest && (
              <Card>
                <CardHeader title="This version" />
                <CardBody>
                  <DefinitionList
                    items={[
                      { term: "Version", value: document.version },
                      { term: "Since", value: formatDate(newest.createdAt, format) },
                      { term: "Added by", value: newest.uploadedBy.name },
                      ...(newest.note ? [{ term: "What is different", value: newest.note }] : []),
                    ]}
                  />
                </CardBody>
              </Card>
            )}
            {keeps && !document.withdrawnAt && (
              <Card>
                <CardHeader title="New version" description="Earlier ones can still be downloaded." />
                <CardBody>
                  <AddVersionForm
                    action={addVersionAction}
                    document={document}
                    idempotencyKey={newIdempotencyKey()}
                  />
                </CardBody>
              </Card>
            )}
            {keeps && <DocumentSwitch document={document} />}
          </aside>
        </div>
      </div>
    </>
  );
}
