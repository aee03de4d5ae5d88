import { OneButtonForm } from "@/components/bookings/one-button-form";
import type { View } from "@/components/bookings/view";
import { Card, CardHeader } from "@/components/ui/card";
import type { WaitingLine } from "@/lib/bookings/queries";
import { slotText } from "@/lib/bookings/texts";
import type { FormAction } from "@/lib/web/form-state";

/** What this person waits for, and how long the line is. */
export function WaitingList({
  lines,
  view,
  action,
}: {
  lines: WaitingLine[];
  view: View;
  action: FormAction;
}) {
  return (
    <Card>
      <CardHeader
        title="On the waiting list"
        description="What becomes free is held for you for two hours."
      />
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 sm:px-5">
            <div className="min-w-0 text-sm">
              <p className="font-medium">{line.area}</p>
              <p className="text-muted">{slotText({ from: line.startsAt, to: line.endsAt }, view.format)}</p>
              <p className="text-muted">
                {line.ahead ? `${line.ahead} before you` : "You are the first in line"}
              </p>
            </div>
            <OneButtonForm action={action} fields={{ entryId: line.id }} variant="ghost">
              Do not wait any more
            </OneButtonForm>
          </li>
        ))}
      </ul>
    </Card>
  );
}
