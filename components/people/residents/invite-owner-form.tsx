import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/web/form-state";

/** An account for an owner who has only a record. */
export const InviteOwnerForm = ({
  action,
  owner,
}: {
  action: FormAction;
  owner: { residentId: string; name: string; email: string | null };
}) => (
  <ActionForm action={action} submitLabel="Send invitation" pendingLabel="Sending…" className="grid gap-4">
    <input type="hidden" name="residentId" value={owner.residentId} />
    <p className="text-muted text-sm">
      They get a link, good for seven days, choose a password and are in. Or they register themselves: with
      the email or phone of this record, it becomes theirs.
    </p>
    <Field name="name" label="Name" required>
      <Input autoComplete="off" maxLength={120} defaultValue={owner.name} />
    </Field>
    <Field name="email" label="Email" required>
      <Input type="email" autoComplete="off" maxLength={254} defaultValue={owner.email ?? ""} />
    </Field>
  </ActionForm>
);
