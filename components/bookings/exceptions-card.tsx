import { OneButtonForm } from "@/components/bookings/one-button-form";
import { ActionForm } from "@/components/ui/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Area } from "@/lib/bookings/areas/find-area";
import { dateText, hoursText } from "@/lib/bookings/texts";
import type { FormAction } from "@/lib/web/form-state";

/** Dates that are not like their weekday. */
export function ExceptionsCard({
  area,
  locale,
  add,
  remove,
}: {
  area: Area;
  locale: string;
  add: FormAction;
  remove: FormAction;
}) {
  return (
    <Card>
      <CardHeader
        title="Other days"
        description="Closed, or with other hours. Bookings that do not fit any more are cancelled without a fee, and whoever had them is told."
      />
      {area.exceptions.length > 0 && (
        <ul className="divide-y divide-line border-b">
          {area.exceptions.map(({ id, date, opens, closes, reason }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-2 sm:px-5">
              <p className="min-w-0 text-sm">
                <span className="font-medium">{dateText(date.toISOString().slice(0, 10), { locale })}</span>
                <span className="wrap-anywhere block text-muted">
                  {opens === null || closes === null ? "Closed" : hoursText({ opens, closes }, locale)}:{" "}
                  {reason}
                </span>
              </p>
              <OneButtonForm action={remove} fields={{ id: area.id, exceptionId: id }} variant="ghost">
                Take away
              </OneButtonForm>
            </li>
          ))}
        </ul>
      )}
      <CardBody>
        <ActionForm action={add} submitLabel="Note this day" submitVariant="secondary">
          <input type="hidden" name="id" value={area.id} />
          <div className="grid items-start gap-5 sm:grid-cols-3">
            <Field name="date" label="Date" required>
              <Input type="date" />
            </Field>
            <Field name="opens" label="Opens" help="Empty: closed.">
              <Input type="time" />
            </Field>
            <Field name="closes" label="Closes">
              <Input type="time" />
            </Field>
          </div>
          <Field name="reason" label="Why?" help="Residents read it in the calendar." required>
            <Input maxLength={200} autoComplete="off" placeholder="Painting, Diwali, pool cleaning…" />
          </Field>
        </ActionForm>
      </CardBody>
    </Card>
  );
}
