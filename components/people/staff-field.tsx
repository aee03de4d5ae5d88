"use client";
import type { ReactNode } from "react";
import type { UseFormReturn } from "react-hook-form";
import { Field } from "@/components/ui/field";
import type { StaffForm } from "./register-staff-form";

export type StaffFormProps = { form: UseFormReturn<StaffForm> };

/** A field whose error is the browser's own check, or else what the server said. */
export function StaffField({
  form,
  name,
  ...field
}: StaffFormProps & {
  name: keyof StaffForm;
  label: string;
  help?: string;
  required?: boolean;
  optional?: boolean;
  children: ReactNode;
}) {
  const message = form.formState.errors[name]?.message;
  return <Field name={name} {...field} {...(message ? { errors: [message] } : {})} />;
}
