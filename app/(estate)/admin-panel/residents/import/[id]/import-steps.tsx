import Link from "next/link";
import { ImportColumnsForm } from "@/components/people/import-columns-form";
import { ImportStartForm } from "@/components/people/import-start-form";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { linkClass } from "@/components/ui/link-class";
import { FIELD_LABEL, REQUIRED_FIELDS } from "@/lib/people/import/fields";
import { findEarlierImport, type OwnerImportDetail } from "@/lib/people/import/queries";
import { type EstateFormat, formatDateTime } from "@/lib/platform/format";
import { mapColumnsAction, startImportAction } from "../actions";
import { IMPORT_BASE, importPath } from "../import-path";

/** Before the import: do the columns mean what we think, and shall it be done? */
export async function ImportSteps({ owners, format }: { owners: OwnerImportDetail; format: EstateFormat }) {
  const { id, columns, mapping, created, updated, unchanged, refused } = owners;
  const earlier = await findEarlierImport(owners);
  const news = created + updated;
  const missing = REQUIRED_FIELDS.filter((field) => mapping[field] === undefined);
  return (
    <>
      <Card>
        <CardHeader
          title="Columns"
          description={
            missing.length
              ? `Please say which column is the ${missing.map((field) => FIELD_LABEL[field].toLowerCase()).join(" and which is the ")}: the file's headings do not tell.`
              : "Found by the headings of the file. Change what is wrong."
          }
        />
        <CardBody>
          <ImportColumnsForm
            key={JSON.stringify(mapping)}
            action={mapColumnsAction}
            importId={id}
            columns={columns}
            mapping={mapping}
          />
        </CardBody>
      </Card>
      {!missing.length && (
        <Card>
          <CardHeader
            title="What will happen"
            description={`${count(created, "new record")}, ${count(updated, "change")}, ${unchanged.toLocaleString("en-IN")} unchanged, ${refused.toLocaleString("en-IN")} refused. Everything is written at once, or nothing.`}
          />
          <CardBody className="grid gap-3">
            {earlier?.finishedAt && (
              <p className="text-muted text-sm">
                This very file was{" "}
                <Link href={importPath(earlier.id)} className={linkClass}>
                  imported on {formatDateTime(earlier.finishedAt, format)}
                </Link>
                . Doing it again changes only what has changed in the estate since.
              </p>
            )}
            {news > 0 ? (
              <ImportStartForm
                action={startImportAction}
                importId={id}
                news={news}
                refused={refused}
                secondary={
                  <>
                    <a href={`${importPath(id)}/report`} download className={buttonClass()}>
                      Preview (CSV)
                    </a>
                    <Link href={IMPORT_BASE} className={buttonClass({ variant: "ghost" })}>
                      Another file
                    </Link>
                  </>
                }
              />
            ) : (
              <p className="flex flex-wrap items-center gap-3 text-sm">
                {unchanged
                  ? "The estate knows everything in this file already."
                  : "No line of this file can be imported."}
                <Link href={IMPORT_BASE} className={buttonClass()}>
                  Another file
                </Link>
              </p>
            )}
          </CardBody>
        </Card>
      )}
    </>
  );
}

const count = (n: number, what: string) => `${n.toLocaleString("en-IN")} ${what}${n === 1 ? "" : "s"}`;
