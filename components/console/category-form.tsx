import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Input } from "@/components/ui/input";
import { RecordForm } from "@/components/ui/record-form";
import { Select } from "@/components/ui/select";
import type { CategoryLine } from "@/lib/maintenance/categories/queries";
import { PRIORITIES, PRIORITY_HELP, PRIORITY_LABEL } from "@/lib/maintenance/priority";
import { ROLE_LABEL } from "@/lib/people/labels";
import type { FormAction } from "@/lib/web/form-state";

type Given = Pick<CategoryLine, "id" | "name" | "maxPriority" | "estimatedResolutionHours" | "roles"> & {
  seen: string;
};

/** A new category, or one as it is now. */
export function CategoryForm({
  action,
  category,
  submitLabel,
  secondary,
}: {
  action: FormAction;
  category?: Given;
  submitLabel: string;
  secondary?: ReactNode;
}) {
  return (
    <RecordForm
      action={action}
      submitLabel={submitLabel}
      secondary={secondary}
      edits={category && { id: category.id, seen: category.seen }}
    >
      <Field name="name" label="Name" help="As residents choose it, such as Lifts or Pest control." required>
        <Input maxLength={60} defaultValue={category?.name} autoComplete="off" />
      </Field>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field
          name="maxPriority"
          label="Highest priority"
          help="Nobody can file anything more urgent in it. Requests that are more urgent already stay as they are."
          required
        >
          <Select defaultValue={category?.maxPriority ?? 3}>
            {PRIORITIES.map((priority) => (
              <option key={priority} value={priority}>
                {PRIORITY_LABEL[priority]}: {PRIORITY_HELP[priority].toLowerCase()}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          name="estimatedResolutionHours"
          label="Usual time (hours)"
          help="When a request is assigned, it is due after so many hours unless somebody says otherwise."
          required
        >
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={8760}
            defaultValue={category?.estimatedResolutionHours ?? 24}
          />
        </Field>
      </div>
      <Fieldset
        id="roles"
        legend="Expert roles"
        help="Their people see the unassigned requests of this category and are suggested first. Facility managers fit every category without being listed."
        errors={[]}
        optional
      >
        <div className="grid sm:grid-cols-2">
          {Object.entries(ROLE_LABEL).map(([role, label]) => (
            <Checkbox
              key={role}
              name="roles"
              value={role}
              label={label}
              defaultChecked={category?.roles.includes(role as never)}
            />
          ))}
        </div>
      </Fieldset>
    </RecordForm>
  );
}
