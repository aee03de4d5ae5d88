"use client";
import { CircleAlert, CircleCheckBig } from "lucide-react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { problemText } from "@/lib/audit/problem";
import type { Verification } from "@/lib/audit/verify-audit";
import type { FormAction } from "@/lib/web/form-state";

/** Asks for a head that somebody kept, if there is one, and shows what the check found. */
export function VerifyForm({ action }: { action: FormAction<Verification> }) {
  return (
    <ActionForm<Verification>
      action={action}
      submitLabel="Verify"
      pendingLabel="Verifying… a million entries take about ten seconds"
      resetOnSuccess={false}
    >
      {(state) => (
        <>
          <Field
            name="head"
            label="A head that you kept"
            help="A file from “Signed heads”. With it, even a chain that was made anew from the beginning is found."
            optional
          >
            <Input type="file" accept="application/json,.json" className="py-1.5" />
          </Field>
          {state?.ok && <Result found={state.data} />}
        </>
      )}
    </ActionForm>
  );
}

function Result({ found }: { found: Verification }) {
  const checked = `${number(found.entries)} entries in ${number(found.seals)} seals`;
  const heads = found.heads
    ? ` and ${number(found.heads)} signed ${found.heads === 1 ? "head" : "heads"}`
    : "";
  const rest = found.unsealed ? ` ${number(found.unsealed)} newer entries are not sealed yet.` : "";
  if (found.isIntact)
    return (
      <p
        role="status"
        className="flex gap-2.5 rounded border border-done-line bg-done-bg px-4 py-3 text-done text-sm"
      >
        <CircleCheckBig aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        <span>
          Intact: {checked}
          {heads} fit together.{rest}
        </span>
      </p>
    );
  return (
    <div role="alert" className="grid gap-2 rounded border border-alert-line bg-alert-bg px-4 py-3 text-sm">
      <p className="flex gap-2.5 font-medium text-alert">
        <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        <span>
          The audit was changed by hand: {number(found.problemCount)}{" "}
          {found.problemCount === 1 ? "finding" : "findings"} in {checked}.
        </span>
      </p>
      <ul className="grid gap-1 pl-6.5">
        {found.problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{problemText(problem)}</li>
        ))}
      </ul>
      <p className="pl-6.5 text-muted">
        Keep the database as it is, compare it with the last backup, and find out who has had its password.
      </p>
    </div>
  );
}

const number = (n: number) => n.toLocaleString("en-IN");
