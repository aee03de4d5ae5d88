import { fileSize } from "@/components/announcements/file-list";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { AnnouncementFileView } from "@/lib/announcements/queries";

/** More files, and which of those that are there go away. */
export function FileField({ files = [] }: { files?: AnnouncementFileView[] }) {
  return (
    <div className="grid gap-3">
      {files.length > 0 && (
        <fieldset>
          <legend className="font-medium text-sm">Files that go with it</legend>
          {files.map((file) => (
            <Checkbox
              key={file.id}
              name="removed"
              value={file.id}
              label={`Remove ${file.fileName} (${fileSize(file.bytes)})`}
            />
          ))}
        </fieldset>
      )}
      <Field
        name="files"
        label={files.length ? "More files" : "Files"}
        optional
        help="Up to 6: PDF, Word, Excel, PowerPoint, OpenDocument or pictures, 10 MB each."
      >
        <Input
          type="file"
          multiple
          accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,image/jpeg,image/png,image/webp"
          className="h-auto! py-2 file:mr-3 file:rounded-sm file:border file:border-line-strong file:bg-raised file:px-3 file:py-1 file:font-medium file:text-ink"
        />
      </Field>
    </div>
  );
}
