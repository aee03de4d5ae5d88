import { documentHref, versionHref } from "@/components/documents/documents-url";
import { fileKind, fileSize } from "@/components/documents/file-facts";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { AUDIENCE_LABEL, CATEGORY_LABEL } from "@/lib/documents/categories";
import type { DocumentRow } from "@/lib/documents/queries";
import { type EstateFormat, formatDate } from "@/lib/platform/format";

/** Papers with their newest version, which downloads at once. */
export function DocumentList({ documents, format }: { documents: DocumentRow[]; format: EstateFormat }) {
  return (
    <ul className="divide-y divide-line">
      {documents.map((document) => (
        <Row key={document.id} document={document} format={format} />
      ))}
    </ul>
  );
}

function Row({ document, format }: { document: DocumentRow; format: EstateFormat }) {
  const [newest] = document.versions;
  return (
    <li className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-3.5 hover:bg-hover sm:px-5">
      <div className="grid min-w-0 gap-0.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link href={documentHref(document.id)} className="row-link font-medium">
            {document.title}
          </Link>
          {document.audience === "COMMITTEE" && (
            <Badge className={iconClass("lock")}>{AUDIENCE_LABEL.COMMITTEE}</Badge>
          )}
          {document.withdrawnAt && <Badge>Withdrawn</Badge>}
        </p>
        {document.description && (
          <p className="line-clamp-2 max-w-prose text-muted text-sm">{document.description}</p>
        )}
        <p className="text-muted text-sm">
          {CATEGORY_LABEL[document.category]} · {formatDate(document.changedAt, format)}
          {document.version > 1 && ` · version ${document.version}`}
        </p>
      </div>
      {newest && (
        <a
          href={versionHref(newest.id)}
          className={cx(buttonClass({ size: "sm" }), iconClass("arrow-down"), "relative z-10")}
        >
          {fileKind(newest.fileName)} · {fileSize(newest.bytes, format)}
          <span className="sr-only">, download {document.title}</span>
        </a>
      )}
    </li>
  );
}
