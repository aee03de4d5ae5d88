"use client";
import { type ScopeChoice, ScopePicker } from "@/components/people/tokens/scope-picker";
import { TokenOnce } from "@/components/people/tokens/token-once";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TOKEN_DAYS } from "@/lib/people/tokens/schema";
import type { FormAction } from "@/lib/web/form-state";

type Made = { id: string; name: string; token: string };

const LABEL: Record<(typeof TOKEN_DAYS)[number], string> = { 30: "30 days", 90: "90 days", 365: "A year" };

/** Makes a token and shows it above the form, which is ready for another one. */
export function TokenForm({
  action,
  choices,
}: {
  action: FormAction<Made>;
  choices: readonly ScopeChoice[];
}) {
  return (
    <ActionForm action={action}>
      {(state) => (
        <>
          {state?.ok && <TokenOnce key={state.data.id} {...state.data} />}
          <Field name="name" label="What is it for?" required>
            <Input maxLength={60} placeholder="Weekly spreadsheet" autoComplete="off" />
          </Field>
          <Field name="days" label="Good for" required>
            <Select defaultValue="90">
              {TOKEN_DAYS.map((days) => (
                <option key={days} value={days}>
                  {LABEL[days]}
                </option>
              ))}
            </Select>
          </Field>
          <ScopePicker choices={choices} />
          <div>
            <SubmitButton pendingLabel="Making…">Make a token</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
