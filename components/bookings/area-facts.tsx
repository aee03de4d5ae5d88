import { priceText } from "@/components/bookings/area-card";
import type { View } from "@/components/bookings/view";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Area } from "@/lib/bookings/areas/find-area";
import { hoursText, lengthText, weekdayText } from "@/lib/bookings/texts";
import { formatMoney } from "@/lib/platform/format";

/** Hours, price and terms. */
export function AreaFacts({ area, view }: { area: Area; view: View }) {
  return (
    <DefinitionList
      stacked
      items={[
        { term: "Where", value: area.location || "–" },
        { term: "Room for", value: `${area.capacity} people` },
        { term: "Price", value: priceText(area, view) },
        { term: "Length", value: `${lengthText(area.minMinutes)} to ${lengthText(area.maxMinutes)}` },
        { term: "Can be booked", value: `${area.advanceDays} days ahead` },
        { term: "Open", value: <Hours area={area} locale={view.format.locale} /> },
        {
          term: "Approval",
          value: area.requiresApproval
            ? `${area.approver?.name ?? "The estate office"} decides about each booking`
            : "Booked at once",
        },
        { term: "Cancelling", value: cancelText(area, view) },
      ]}
    />
  );
}

export function cancelText(
  area: Pick<Area, "cancellationFee" | "cancellationHours">,
  { format }: View,
): string {
  if (!Number(area.cancellationFee)) return "Free until it begins";
  const fee = formatMoney(area.cancellationFee, format);
  return `Free until ${area.cancellationHours} hours before, then ${fee}`;
}

function Hours({ area, locale }: { area: Area; locale: string }) {
  return (
    <ul className="grid gap-0.5 tabular">
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
        const hours = area.hours.find((each) => each.weekday === weekday);
        return (
          <li key={weekday} className="flex justify-between gap-3">
            <span className="text-muted">{weekdayText(weekday, locale)}</span>
            <span>{hours ? hoursText(hours, locale) : "Closed"}</span>
          </li>
        );
      })}
    </ul>
  );
}
