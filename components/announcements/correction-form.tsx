import type { ReactNode } from "react";
import { FileField } from "@/components/announcements/file-field";
import { WordFields, type Words } from "@/components/announcements/word-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { RecordForm } from "@/components/ui/record-form";
import type { AnnouncementFileView } from "@/lib/announcements/queries";
import type { FormAction } from "@/lib/web/form-state";

/** Corrects what is published. Whom it is for stays. */
export function CorrectionForm({
  action,
  announcement,
  secondary,
}: {
  action: FormAction;
  announcement: Words & { id: string; version: number; files: AnnouncementFileView[] };
  secondary: ReactNode;
}) {
  return (
    <RecordForm
      action={action}
      submitLabel="Save the correction"
      draftKey={`announcement:${announcement.id}:${announcement.version}`}
      secondary={secondary}
      edits={{ announcementId: announcement.id, version: announcement.version }}
    >
      <WordFields words={announcement} />
      <FileField files={announcement.files} />
      <Checkbox
        name="tellsAgain"
        label="Notify everybody again"
        help="Leave it out for a slip of the pen; tick it when what you announced has changed."
      />
    </RecordForm>
  );
}
