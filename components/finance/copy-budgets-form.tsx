import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Month } from "@/lib/finance/month";
import type { FormAction } from "@/lib/web/form-state";

/** Last month's budgets once more. */
export function CopyBudgetsForm({ action, month, from }: { action: FormAction; month: Month; from: string }) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="month" value={month} />
      <SubmitButton variant="secondary" pendingLabel="Copying…">
        Copy budgets of {from}
      </SubmitButton>
    </ActionForm>
  );
}
