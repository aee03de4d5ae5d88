import { CategoryAndPriority } from "@/components/maintenance/category-and-priority";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { CategoryChoice } from "@/lib/maintenance/categories/choices";
import { DEFAULT_PRIORITY } from "@/lib/maintenance/priority";
import type { FormAction } from "@/lib/web/form-state";

export function PlaceReportAccept({
  action,
  reportId,
  title,
  categories,
}: {
  action: FormAction;
  reportId: string;
  /** The reporter's first words. */
  title: string;
  categories: CategoryChoice[];
}) {
  return (
    <ActionForm action={action} submitLabel="Accept as a request" pendingLabel="Filing…">
      <input type="hidden" name="reportId" value={reportId} />
      <Field name="title" label="What is wrong?" help="Everybody of the estate can read this line." required>
        <Input maxLength={200} defaultValue={title} autoComplete="off" />
      </Field>
      <CategoryAndPriority categories={categories} priority={DEFAULT_PRIORITY} />
    </ActionForm>
  );
}

export function PlaceReportDismiss({ action, reportId }: { action: FormAction; reportId: string }) {
  return (
    <ActionForm action={action} submitLabel="Dismiss" submitVariant="danger">
      <input type="hidden" name="reportId" value={reportId} />
      <Field name="reason" label="Why?" help="For the other managers. The photo is removed." required>
        <Textarea rows={2} maxLength={500} />
      </Field>
    </ActionForm>
  );
}
