import { linkClass } from "@/components/ui/link-class";
import type { AnnouncementFileView } from "@/lib/announcements/queries";

/** "1.2 MB" */
export function fileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** What goes with an announcement, to open or to keep. */
export function FileList({ files }: { files: AnnouncementFileView[] }) {
  if (!files.length) return null;
  return (
    <section aria-label="Files">
      <ul className="grid gap-1 border-t pt-3">
        {files.map((file) => (
          <li key={file.id} className="flex min-h-control flex-wrap items-center gap-x-2 text-sm md:min-h-7">
            <a href={`/announcements/files/${file.id}`} className={linkClass}>
              {file.fileName}
            </a>
            <span className="text-faint text-xs">{fileSize(file.bytes)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
