import { ConfirmForm } from "@/components/people/confirm-form";
import { PressForm } from "@/components/people/press-form";
import type { DocumentDetail } from "@/lib/documents/queries";
import { restoreDocumentAction, withdrawDocumentAction } from "../actions";

/** Off the list, or back on it. */
export function DocumentSwitch({ document }: { document: DocumentDetail }) {
  const fields = { documentId: document.id };
  if (document.withdrawnAt)
    return (
      <PressForm
        action={restoreDocumentAction}
        fields={fields}
        label="Put it back on the list"
        pendingLabel="Putting it back…"
      />
    );
  return (
    <ConfirmForm
      action={withdrawDocumentAction}
      fields={fields}
      label="Withdraw"
      confirmLabel="Withdraw document"
      pendingLabel="Withdrawing…"
      variant="danger"
    >
      It disappears from everybody’s list. Its files are kept, and you can put it back.
    </ConfirmForm>
  );
}
