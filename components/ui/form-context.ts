"use client";
import { createContext, useContext } from "react";
import type { FormState } from "@/lib/web/form-state";

export type FormContextValue = { formId: string; state: FormState };

export const FormContext = createContext<FormContextValue>({ formId: "field", state: null });

/** The id of a field's control, so that the summary can link to it. */
export const fieldId = (formId: string, name: string) => `${formId}-${name}`;

/** What the last submission said about one field: what was typed, and what is wrong with it. */
export function useFormField(name: string) {
  const { formId, state } = useContext(FormContext);
  const failed = state && !state.ok ? state : undefined;

  return {
    id: fieldId(formId, name),
    /** True once a refused submission brought its values back: then they win over a page's defaults. */
    submitted: failed?.values !== undefined,
    defaultValue: failed?.values?.[name],
    errors: failed?.fields?.[name] ?? [],
  };
}
