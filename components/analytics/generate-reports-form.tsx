"use client";
import { ActionForm } from "@/components/ui/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { generateReports } from "@/lib/analytics/generate-reports";
import { PERIOD_LABELS } from "@/lib/analytics/period-label";
import type { FormState } from "@/lib/web/form-state";

type Result = Awaited<ReturnType<typeof generateReports>>;

/** For a period that is over and has no reports yet; the answer stays on the page. */
export function GenerateReportsForm({
  action,
  today,
}: {
  action: (state: FormState<Result>, form: FormData) => Promise<FormState<Result>>;
  /** The estate's calendar day. */
  today: string;
}) {
  return (
    <Card>
      <CardHeader
        title="Generate now"
        description="Daily, weekly and monthly reports are stored by themselves. Here you make those of any period that is over."
      />
      <CardBody>
        <ActionForm
          action={action}
          submitLabel="Generate reports"
          pendingLabel="Generating…"
          resetOnSuccess={false}
          className="max-w-form"
        >
          {(state) => (
            <>
              <div className="grid items-start gap-4 sm:grid-cols-2">
                <Field name="period" label="Period" required>
                  <Select defaultValue="WEEKLY">
                    {Object.entries(PERIOD_LABELS).map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </Select>
                </Field>
                <Field
                  name="on"
                  label="Any day in it"
                  optional
                  help="Without a day: the one that ended last."
                >
                  <Input type="date" max={today} />
                </Field>
              </div>
              {state?.ok && (
                <p
                  role="status"
                  className="rounded border border-done-line bg-done-bg px-4 py-3 text-done text-sm"
                >
                  {resultText(state.data)}
                </p>
              )}
            </>
          )}
        </ActionForm>
      </CardBody>
    </Card>
  );
}

export function resultText({ stored, label }: Pick<Result, "stored" | "label">): string {
  if (stored === 0) return `The reports for ${label} were stored already: nothing was changed.`;
  return `${stored} ${stored === 1 ? "report" : "reports"} stored for ${label}. Everybody concerned is told.`;
}
