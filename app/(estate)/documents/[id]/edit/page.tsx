import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditDocumentForm } from "@/components/documents/document-forms";
import { documentHref } from "@/components/documents/documents-url";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { canKeepDocuments, canRead } from "@/lib/documents/permissions";
import { getDocument } from "@/lib/documents/queries";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { editDocumentAction } from "../../actions";

export const metadata: Metadata = { title: "Edit document" };

type Props = { params: Promise<{ id: string }> };

export default async function EditDocumentPage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  const document = await found(getDocument(actor, id));
  if (!canKeepDocuments(actor)) notFound();
  return (
    <div className="max-w-form">
      <PageHeader
        breadcrumbs={[
          { href: "/documents", label: "Documents" },
          { href: documentHref(id), label: document.title },
        ]}
        title="Edit document"
      />
      <Card>
        <CardBody>
          <EditDocumentForm
            action={editDocumentAction}
            document={document}
            mayRestrict={canRead(actor, { category: "FINANCIAL", audience: "COMMITTEE" })}
            secondary={
              <Link href={documentHref(id)} className={buttonClass({ variant: "ghost" })}>
                Back
              </Link>
            }
          />
        </CardBody>
      </Card>
    </div>
  );
}
