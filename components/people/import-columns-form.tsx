import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { FIELD_LABEL, FIELDS, type Mapping, REQUIRED_FIELDS } from "@/lib/people/import/fields";
import type { FormAction } from "@/lib/web/form-state";

/** Which column of the file means what: as guessed by its headings, until somebody says otherwise. */
export const ImportColumnsForm = ({
  action,
  importId,
  columns,
  mapping,
}: {
  action: FormAction;
  importId: string;
  columns: string[];
  mapping: Mapping;
}) => (
  <ActionForm
    action={action}
    submitLabel="Check again"
    pendingLabel="Checking…"
    submitVariant="secondary"
    resetOnSuccess={false}
  >
    <input type="hidden" name="importId" value={importId} />
    <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-5">
      {FIELDS.map((field) => (
        <Field
          key={field}
          name={field}
          label={FIELD_LABEL[field]}
          optional={!REQUIRED_FIELDS.includes(field)}
          required={REQUIRED_FIELDS.includes(field)}
        >
          <Select defaultValue={mapping[field] ?? ""}>
            <option value="">Not in the file</option>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same heading, and none moves
              <option key={index} value={index}>
                {column.slice(0, 60)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  </ActionForm>
);
