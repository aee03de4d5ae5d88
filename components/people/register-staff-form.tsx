"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRef, useState } from "react";
import { type Resolver, useForm } from "react-hook-form";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Stepper } from "@/components/ui/stepper";
import { SubmitButton } from "@/components/ui/submit-button";
import { staffAccountSchema, staffEmploymentSchema } from "@/lib/people/schema";
import type { FormAction } from "@/lib/web/form-state";
import { RefusedStep } from "./refused-step";
import { StaffAccountStep } from "./staff-account-step";
import { StaffEmploymentStep } from "./staff-employment-step";
import { StaffReviewStep } from "./staff-review-step";

export type StaffForm = {
  name: string;
  email: string;
  password: string;
  passwordAgain: string;
  phoneNumber: string;
  employeeId: string;
  role: string;
  department: string;
  employmentStatus: string;
  hireDate: string;
};

const STEPS = ["Account", "Employment", "Review"];
const ACCOUNT: (keyof StaffForm)[] = ["name", "email", "phoneNumber", "password", "passwordAgain"];

/**
 * Three steps over one form. The browser checks each step with that step's schema; the server checks the whole
 * again. Without JavaScript all fields stand below each other and one button sends them.
 */
export function RegisterStaffForm({ action }: { action: FormAction }) {
  const [step, setStep] = useState(1);
  const current = useRef(1);
  const heading = useRef<HTMLDivElement>(null);
  const form = useForm<StaffForm>({ mode: "onTouched", resolver: resolverOf(current) });

  function show(next: number) {
    current.current = next;
    form.clearErrors();
    setStep(next);
    heading.current?.focus();
  }
  async function advance() {
    if (await form.trigger(undefined, { shouldFocus: true })) show(step + 1);
  }
  const shown = (of: number) => cx("grid gap-5", step !== of && "hidden");

  return (
    <ActionForm action={action} idempotent resetOnSuccess={false} draftKey="register-staff">
      <RefusedStep accountFields={ACCOUNT} onRefused={show} />
      <div ref={heading} tabIndex={-1} className="step-only outline-none">
        <Stepper steps={STEPS} current={step} />
      </div>
      <div className={shown(1)} data-step="account">
        <StaffAccountStep form={form} />
      </div>
      <div className={shown(2)} data-step="employment">
        <StaffEmploymentStep form={form} />
      </div>
      {step === 3 && <StaffReviewStep values={form.getValues()} onEdit={show} />}
      <div className="flex flex-wrap gap-3">
        {step < 3 && (
          <Button variant="primary" onClick={advance} className="step-only">
            {step === 1 ? "Continue to employment" : "Review"}
          </Button>
        )}
        <div className={cx(step !== 3 && "hidden")} data-step="send">
          <SubmitButton pendingLabel="Registering…">Register</SubmitButton>
        </div>
        {step > 1 && (
          <Button onClick={() => show(step - 1)} className="step-only">
            Back
          </Button>
        )}
      </div>
      <noscript>
        <style>{"[data-step]{display:grid!important}.step-only{display:none!important}"}</style>
      </noscript>
    </ActionForm>
  );
}

const resolverOf =
  (step: { current: number }): Resolver<StaffForm> =>
  (values, context, options) => {
    const schema = step.current === 1 ? staffAccountSchema : staffEmploymentSchema;
    return (zodResolver(schema as never) as unknown as Resolver<StaffForm>)(values, context, options);
  };
