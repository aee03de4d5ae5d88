import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/web/form-state";

/** The file; nothing is imported by this. */
export const ImportUploadForm = ({ action }: { action: FormAction }) => (
  <ActionForm action={action} submitLabel="Check the file" pendingLabel="Reading…">
    <Field
      name="file"
      label="List of owners"
      required
      help="A CSV file of up to 5 MB and 10,000 people, from Excel, Google Sheets or another program."
    >
      <Input type="file" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values" className="py-1.5" />
    </Field>
  </ActionForm>
);
