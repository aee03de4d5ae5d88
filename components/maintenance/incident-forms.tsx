"use client";
import { ActionForm } from "@/components/ui/action-form";
import { cx } from "@/components/ui/cx";
import { Field } from "@/components/ui/field";
import { iconClass } from "@/components/ui/icon-class";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { TogetherResult } from "@/lib/maintenance/incidents/resolve-together";
import type { FormAction } from "@/lib/web/form-state";

/** One text for all of them; what became of each stands below, row by row. */
export function IncidentResolveForm({
  action,
  incidentId,
}: {
  action: FormAction<TogetherResult>;
  incidentId: string;
}) {
  return (
    <ActionForm action={action} submitLabel="Resolve all" pendingLabel="Resolving…">
      {(state) => (
        <>
          <input type="hidden" name="incidentId" value={incidentId} />
          <Field
            name="resolution"
            label="What was done?"
            help="Every resident reads this on their own request. Each goes its normal way; what you may not resolve stays."
            required
          >
            <Textarea rows={3} maxLength={5000} />
          </Field>
          {state?.ok && <ResultRows result={state.data} />}
        </>
      )}
    </ActionForm>
  );
}

function ResultRows({ result: { rows, hasEnded } }: { result: TogetherResult }) {
  const done = rows.filter(({ isDone }) => isDone).length;
  return (
    <div role="status" className="grid gap-2 text-sm">
      <p className="font-medium">
        {done} of {rows.length} resolved.
        {!hasEnded && " The others are left as they were."}
      </p>
      <ul className="grid gap-1">
        {rows.map(({ ticketNumber, isDone, message }) => (
          <li
            key={ticketNumber}
            className={cx(
              "flex items-start gap-2 before:mt-0.5",
              isDone ? `text-done ${iconClass("circle-check")}` : `text-alert ${iconClass("circle-alert")}`,
            )}
          >
            <span>
              <span className="tabular">{ticketNumber}</span>: {message}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function IncidentLinkForm({ action, incidentId }: { action: FormAction; incidentId: string }) {
  return (
    <ActionForm action={action} submitLabel="Add request" submitVariant="secondary">
      <input type="hidden" name="incidentId" value={incidentId} />
      <Field name="ticketNumber" label="Ticket number" required>
        <Input autoComplete="off" placeholder="MNT-2026-00042" maxLength={20} />
      </Field>
    </ActionForm>
  );
}

export function IncidentUnlinkForm({
  action,
  incidentId,
  ticketNumber,
}: {
  action: FormAction;
  incidentId: string;
  ticketNumber: string;
}) {
  return (
    <ActionForm
      action={action}
      submitLabel="Take out"
      submitVariant="ghost"
      aria-label={`Take ${ticketNumber} out`}
    >
      <input type="hidden" name="incidentId" value={incidentId} />
      <input type="hidden" name="ticketNumber" value={ticketNumber} />
    </ActionForm>
  );
}

export function IncidentEndForm({ action, incidentId }: { action: FormAction; incidentId: string }) {
  return (
    <ActionForm action={action} submitLabel="End incident" submitVariant="secondary">
      <input type="hidden" name="incidentId" value={incidentId} />
      <Field
        name="outcome"
        label="What was it?"
        help="Its requests go on as they are. The next similar ones may raise a new incident."
        required
      >
        <Textarea rows={2} maxLength={2000} />
      </Field>
    </ActionForm>
  );
}
