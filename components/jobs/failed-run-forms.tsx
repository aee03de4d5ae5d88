import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/lib/web/form-state";

/** The two ways to deal with a failed run. */
export function FailedRunForms({
  runId,
  runAgain,
  dismiss,
}: {
  runId: string;
  runAgain: FormAction;
  dismiss: FormAction;
}) {
  return (
    <>
      <ActionForm action={runAgain} submitLabel="Run again" pendingLabel="Starting…">
        <input type="hidden" name="runId" value={runId} />
      </ActionForm>
      <ActionForm action={dismiss} submitLabel="Dismiss" pendingLabel="Dismissing…" submitVariant="secondary">
        <input type="hidden" name="runId" value={runId} />
      </ActionForm>
    </>
  );
}
