import { versionHref } from "@/components/documents/documents-url";
import { fileKind, fileSize } from "@/components/documents/file-facts";
import { linkClass } from "@/components/ui/link-class";
import type { VersionView } from "@/lib/documents/queries";
import { type EstateFormat, formatDateTime } from "@/lib/platform/format";

/** The older files of a paper, each as it was. */
export function VersionList({ versions, format }: { versions: VersionView[]; format: EstateFormat }) {
  return (
    <ol className="divide-y divide-line">
      {versions.map((version) => (
        <li key={version.id} className="grid gap-0.5 px-4 py-3 sm:px-5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={versionHref(version.id)} className={`${linkClass} min-w-0`}>
              Version {version.number}: {version.fileName}
            </a>
            <span className="text-muted text-sm tabular">
              {fileKind(version.fileName)} · {fileSize(version.bytes, format)}
            </span>
          </p>
          {version.note && <p className="text-sm">{version.note}</p>}
          <p className="text-muted text-sm">
            {version.uploadedBy.name}, {formatDateTime(version.createdAt, format)}
          </p>
        </li>
      ))}
    </ol>
  );
}
