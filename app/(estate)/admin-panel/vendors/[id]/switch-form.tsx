import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { deactivateVendorAction, reactivateVendorAction } from "../actions";

/** Off, or on again; nothing is deleted. */
export function SwitchForm({ vendor }: { vendor: { id: string; isActive: boolean } }) {
  const [action, label] = vendor.isActive
    ? ([deactivateVendorAction, "Deactivate"] as const)
    : ([reactivateVendorAction, "Reactivate"] as const);
  return (
    <ActionForm action={action} key={label}>
      <input type="hidden" name="vendorId" value={vendor.id} />
      <SubmitButton variant="secondary" pendingLabel="One moment…">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
