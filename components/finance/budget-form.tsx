import { Fold } from "@/components/finance/fold";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Month } from "@/lib/finance/month";
import type { FormAction } from "@/lib/web/form-state";

type Props = {
  action: FormAction;
  categoryId: string;
  category: string;
  month: Month;
  budget: string | null;
  currency: string;
};

/** One category's budget in its row; folded, so that the table stays a table. */
export function BudgetForm({ action, categoryId, category, month, budget, currency }: Props) {
  return (
    <Fold
      key={budget}
      label={
        <>
          {budget === null ? "Set" : "Change"}
          <span className="sr-only"> the budget of {category}</span>
        </>
      }
    >
      <ActionForm action={action} resetOnSuccess={false} className="gap-2! sm:ml-auto sm:w-48">
        <input type="hidden" name="categoryId" value={categoryId} />
        <input type="hidden" name="month" value={month} />
        <Field
          name="amount"
          label={`Budget (${currency})`}
          help={budget === null ? undefined : "Empty takes it away."}
        >
          <Input inputMode="decimal" autoComplete="off" defaultValue={budget ?? ""} placeholder="25000" />
        </Field>
        <SubmitButton size="sm" pendingLabel="Saving…" className="justify-self-start">
          Save
        </SubmitButton>
      </ActionForm>
    </Fold>
  );
}
