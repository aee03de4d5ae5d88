import { iconClass } from "@/components/ui/icon-class";
import { leftOutDates } from "@/lib/bookings/series/left-out";
import { dateText } from "@/lib/bookings/texts";

/** Of a series just booked: the dates that could not be had. `dates` comes from the address. */
export function LeftOut({ dates, format }: { dates: unknown; format: { locale: string } }) {
  const left = leftOutDates(dates);
  if (!left.length) return null;
  return (
    <div
      className={`mb-5 flex gap-2.5 rounded border border-waiting-line bg-waiting-bg px-4 py-3 text-sm text-waiting [--icon-size:1rem] before:mt-0.5 ${iconClass("triangle-alert")}`}
    >
      <div className="grid gap-1">
        <p>
          {left.length === 1 ? "One date was left out" : `${left.length} dates were left out`}, because
          somebody has the hours or the place is not open then:
        </p>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 font-medium tabular">
          {left.map((date) => (
            <li key={date}>{dateText(date, format)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
