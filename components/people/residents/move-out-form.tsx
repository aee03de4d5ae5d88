import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/web/form-state";

/** The last day somebody lived here. */
export const MoveOutForm = ({
  action,
  resident,
  today,
  secondary,
}: {
  action: FormAction;
  resident: { id: string; name: string };
  /** The estate's calendar day. */
  today: string;
  secondary: ReactNode;
}) => (
  <ActionForm
    action={action}
    submitLabel={`${resident.name} moved out`}
    pendingLabel="Saving…"
    submitVariant="danger"
    secondary={secondary}
    resetOnSuccess={false}
  >
    <input type="hidden" name="residentId" value={resident.id} />
    <Field name="movedOutOn" label="Moved out on" required>
      <Input type="date" defaultValue={today} />
    </Field>
  </ActionForm>
);
