import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportList } from "@/components/people/import-list";
import { ImportUploadForm } from "@/components/people/import-upload-form";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { listOwnerImports } from "@/lib/people/import/queries";
import { canManagePeople } from "@/lib/people/permissions";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { RESIDENT_CRUMB } from "../resident-list";
import { uploadOwnersAction } from "./actions";
import { IMPORT_BASE } from "./import-path";

export const metadata: Metadata = { title: "Import owners" };

export default async function ImportOwnersPage() {
  const [actor, estate] = await Promise.all([requireUser(), estateSettings()]);
  if (!canManagePeople(actor)) notFound();
  const imports = await listOwnerImports(actor);
  return (
    <>
      <PageHeader
        breadcrumbs={[RESIDENT_CRUMB]}
        title="Import owners"
        description="Owners from the estate's own list become records without an account. Who signs up with the email or phone of a record gets it."
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Card>
            <CardHeader
              title="Choose the file"
              description="You see what would happen before anything does."
            />
            <CardBody>
              <ImportUploadForm action={uploadOwnersAction} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title="What the file may look like" />
            <CardBody>
              <ul className="grid list-disc gap-1.5 pl-5 text-sm">
                <li>
                  A line with headings such as Flat, Name, Phone, Email, Type. Other columns are passed over.
                </li>
                <li>Commas, semicolons or tabs between the columns.</li>
                <li>Lines such as “BLOCK A” above the flats of a block; blank lines and totals.</li>
                <li>Phone numbers and names in any way of writing: MR. RAMESH KUMAR becomes Ramesh Kumar.</li>
              </ul>
            </CardBody>
          </Card>
        </div>
        {imports.length > 0 && (
          <Card className="overflow-clip">
            <CardHeader title="Imports so far" description="The lines of each are kept for 30 days." />
            <ImportList imports={imports} base={IMPORT_BASE} format={estate} />
          </Card>
        )}
      </div>
    </>
  );
}
