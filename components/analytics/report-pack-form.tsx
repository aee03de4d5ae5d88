"use client";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { FormAction } from "@/lib/web/form-state";

/** Freezes the pack of a month that is over and has none. */
export function ReportPackForm({
  action,
  months,
}: {
  action: FormAction;
  /** Newest first. */
  months: { value: string; label: string }[];
}) {
  return (
    <ActionForm action={action} submitLabel="Make the pack" pendingLabel="Drawing it…" className="max-w-form">
      <Field
        name="month"
        label="Month"
        required
        help="What is made here is frozen: it does not change later."
      >
        {/* A new key, because the month that was just made is gone from the list. */}
        <Select key={months[0]?.value}>
          {months.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </ActionForm>
  );
}
