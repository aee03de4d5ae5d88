"use client";
import { type FormEvent, type ReactNode, useActionState, useState } from "react";
import { BulkResult } from "@/components/maintenance/console/bulk-result";
import { Button } from "@/components/ui/button";
import { FormContext } from "@/components/ui/form-context";
import { FormErrors } from "@/components/ui/form-errors";
import { Progress } from "@/components/ui/progress";
import type { BulkRow, BulkResult as Result } from "@/lib/maintenance/bulk/for-each-ticket";
import type { FormAction, FormState } from "@/lib/web/form-state";

/** Sent together: few enough that the bar moves, enough that a thousand do not take long. */
const PIECE = 20;

type Run = { rows: BulkRow[]; isRunning: boolean; refusal: FormState<Result> };

/**
 * One operation on many requests, sent piece by piece with a bar that says how far it is; what is done stays done if
 * the connection is lost, and the rest can be continued. Without JavaScript everything is sent at once.
 */
export function BulkForm({
  action,
  tickets,
  submitLabel,
  back,
  children,
}: {
  action: FormAction<Result>;
  tickets: string[];
  submitLabel: string;
  back: string;
  children?: ReactNode;
}) {
  const [posted, post] = useActionState<FormState<Result>, FormData>(action, null);
  const [run, setRun] = useState<Run>({ rows: [], isRunning: false, refusal: null });
  const sent = posted?.ok ? posted.data.rows : [];
  const rows = run.rows.length ? run.rows : sent;
  const left = tickets.filter((ticket) => !rows.some(({ ticketNumber }) => ticketNumber === ticket));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (run.isRunning) return;
    const choice = new FormData(event.currentTarget);
    const done = [...rows];
    for (let at = 0; at < left.length; at += PIECE) {
      setRun({ rows: [...done], isRunning: true, refusal: null });
      const state = await sendPiece(action, choice, left.slice(at, at + PIECE));
      if (!state?.ok) return setRun({ rows: done, isRunning: false, refusal: state });
      done.push(...state.data.rows);
    }
    setRun({ rows: done, isRunning: false, refusal: null });
  }

  if (rows.length > 0 && !left.length && !run.isRunning) return <BulkResult rows={rows} back={back} />;
  return (
    <FormContext value={{ formId: "bulk", state: run.refusal ?? posted }}>
      <form action={post} onSubmit={submit} className="grid gap-5">
        <FormErrors />
        {tickets.map((ticket) => (
          <input key={ticket} type="hidden" name="ticket" value={ticket} />
        ))}
        <fieldset disabled={run.isRunning} className="grid gap-5">
          {children}
        </fieldset>
        {run.isRunning ? (
          <Progress label={`${rows.length} of ${tickets.length}`} value={rows.length} max={tickets.length} />
        ) : (
          <div className="flex flex-wrap gap-3">
            <Button type="submit" variant="primary">
              {rows.length ? `Continue with the remaining ${left.length}` : submitLabel}
            </Button>
            <a href={back} className="btn btn-ghost">
              Cancel
            </a>
          </div>
        )}
      </form>
    </FormContext>
  );
}

async function sendPiece(
  action: FormAction<Result>,
  choice: FormData,
  tickets: string[],
): Promise<FormState<Result>> {
  const piece = new FormData();
  for (const [name, value] of choice)
    if (name !== "ticket" && !name.startsWith("$")) piece.append(name, value);
  for (const ticket of tickets) piece.append("ticket", ticket);
  try {
    return await action(null, piece);
  } catch {
    const message =
      "The estate could not be reached. What is done stays done: continue when you are connected again.";
    return { ok: false, error: { kind: "unreachable", message } };
  }
}
