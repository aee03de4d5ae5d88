import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddDocumentForm } from "@/components/documents/document-forms";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { canKeepDocuments, canRead } from "@/lib/documents/permissions";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { requireUser } from "@/lib/web/session";
import { addDocumentAction } from "../actions";

export const metadata: Metadata = { title: "Add document" };

export default async function NewDocumentPage() {
  const actor = await requireUser();
  if (!canKeepDocuments(actor)) notFound();
  return (
    <div className="max-w-form">
      <PageHeader breadcrumbs={[{ href: "/documents", label: "Documents" }]} title="Add document" />
      <Card>
        <CardBody>
          <AddDocumentForm
            action={addDocumentAction}
            idempotencyKey={newIdempotencyKey()}
            mayRestrict={canRead(actor, { category: "FINANCIAL", audience: "COMMITTEE" })}
            secondary={
              <Link href="/documents" className={buttonClass({ variant: "ghost" })}>
                Back
              </Link>
            }
          />
        </CardBody>
      </Card>
    </div>
  );
}
