"use client";
import { ActionForm } from "@/components/ui/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { PERIOD_LABELS } from "@/lib/analytics/period-label";
import type { FormAction } from "@/lib/web/form-state";

/** For a period that is over and has no reports yet; it leads to a page that shows how far they are. */
export function GenerateReportsForm({
  action,
  today,
}: {
  action: FormAction;
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
          pendingLabel="Asking for them…"
          resetOnSuccess={false}
          className="max-w-form"
        >
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
            <Field name="on" label="Any day in it" optional help="Without a day: the one that ended last.">
              <Input type="date" max={today} />
            </Field>
          </div>
        </ActionForm>
      </CardBody>
    </Card>
  );
}
