import { ActionForm } from "@/components/ui/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { NOTE_DAYS } from "@/lib/analytics/report-note";
import type { FormAction } from "@/lib/web/form-state";

/** What the person says to their own report; they can write it here, everybody else who sees the report reads it. */
export function ReportNoteCard({
  reportId,
  who,
  note,
  action,
}: {
  reportId: string;
  who: string;
  /** The words and when they were written, as the estate writes dates. */
  note: { content: string; written: string } | null;
  /** Only for the person themselves, while they may change it. */
  action?: FormAction | undefined;
}) {
  if (!note && !action) return null;
  return (
    <Card className="mt-5">
      <CardHeader
        title={action ? "Your note" : `Note by ${who}`}
        description={
          action ? `You can change it for ${NOTE_DAYS} days after you first wrote it.` : note?.written
        }
      />
      <CardBody>
        {action ? (
          <ActionForm action={action} submitLabel="Save note" pendingLabel="Saving…" resetOnSuccess={false}>
            <input type="hidden" name="reportId" value={reportId} />
            <Field
              name="content"
              label="What should be known when these figures are read?"
              help="Whoever sees the report reads it. Empty takes it away."
              optional
            >
              <Textarea rows={4} maxLength={2000} defaultValue={note?.content ?? ""} />
            </Field>
          </ActionForm>
        ) : (
          <p className="wrap-anywhere max-w-prose whitespace-pre-line">{note?.content}</p>
        )}
      </CardBody>
    </Card>
  );
}
