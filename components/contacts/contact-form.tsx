import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RecordForm } from "@/components/ui/record-form";
import { Select } from "@/components/ui/select";
import { GROUP_LABEL, GROUPS } from "@/lib/contacts/groups";
import type { ContactView } from "@/lib/contacts/queries";
import type { FormAction } from "@/lib/web/form-state";

/** A number: new, or as it is. */
export function ContactForm({
  action,
  contact,
  submitLabel,
  secondary,
}: {
  action: FormAction;
  contact?: ContactView;
  submitLabel: string;
  secondary: ReactNode;
}) {
  return (
    <RecordForm
      action={action}
      submitLabel={submitLabel}
      secondary={secondary}
      edits={contact && { contactId: contact.id, seen: contact.revision }}
    >
      <Field name="name" label="Whom does one reach?" required>
        <Input
          maxLength={80}
          autoComplete="off"
          defaultValue={contact?.name}
          placeholder="For example: Ambulance"
        />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="group" label="Group" required>
          <Select defaultValue={contact?.group ?? ""}>
            <option value="" disabled>
              Choose…
            </option>
            {GROUPS.map((group) => (
              <option key={group} value={group}>
                {GROUP_LABEL[group]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="phone" label="Number" help="Short numbers such as 112 stay as they are." required>
          <Input type="tel" maxLength={30} autoComplete="off" defaultValue={contact?.phone} />
        </Field>
      </div>
      <Checkbox
        name="is24x7"
        label="Answers day and night"
        help="Marked 24×7, and first in its group."
        defaultChecked={contact?.is24x7}
      />
      <Field name="note" label="Note" help="When they answer, where they are, what to say." optional>
        <Input maxLength={200} autoComplete="off" defaultValue={contact?.note} />
      </Field>
    </RecordForm>
  );
}
