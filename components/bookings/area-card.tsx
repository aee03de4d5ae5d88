import { AreaPhoto } from "@/components/bookings/area-photo";
import type { View } from "@/components/bookings/view";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import type { Area } from "@/lib/bookings/areas/find-area";
import { lengthText } from "@/lib/bookings/texts";
import { formatMoney } from "@/lib/platform/format";

/** A place on the list: what it is, what it costs, and the way to its calendar. */
export function AreaCard({ area, view }: { area: Area; view: View }) {
  return (
    <li className="card relative grid content-start gap-3 overflow-hidden p-4 transition-colors hover:bg-hover sm:p-5">
      <AreaPhoto
        area={area}
        size="thumbnail"
        className="-mx-4 -mt-4 mb-1 aspect-[16/9] w-[calc(100%+2rem)]! max-w-none sm:-mx-5 sm:-mt-5 sm:w-[calc(100%+2.5rem)]!"
      />
      <div className="grid gap-1">
        <h2 className="font-semibold text-base tracking-tight">
          <Link href={`/bookings/areas/${area.id}`} className="row-link">
            {area.name}
          </Link>
        </h2>
        {area.location && <p className="text-muted text-sm">{area.location}</p>}
      </div>
      {area.description && <p className="line-clamp-2 text-sm">{area.description}</p>}
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-sm">
        <li className={cx("mark", iconClass("circle-user"))}>{area.capacity} people</li>
        <li className={cx("mark", iconClass("clock"))}>up to {lengthText(area.maxMinutes)}</li>
        <li className="mark font-medium text-ink">{priceText(area, view)}</li>
      </ul>
      {area.closures[0] && (
        <p className={cx("mark whitespace-normal text-alert", iconClass("triangle-alert"))}>
          Closed for a repair
        </p>
      )}
      {!area.closures.length && area.requiresApproval && (
        <p className={cx("mark text-muted", iconClass("hourglass"))}>Somebody approves each booking</p>
      )}
    </li>
  );
}

/** "₹250.00 an hour", "Free", "₹500.00, and ₹250.00 an hour" */
export function priceText(
  { feePerBooking, feePerHour }: Pick<Area, "feePerBooking" | "feePerHour">,
  { format }: View,
) {
  const once = Number(feePerBooking) > 0 && formatMoney(feePerBooking, format);
  const hourly = Number(feePerHour) > 0 && `${formatMoney(feePerHour, format)} an hour`;
  if (once && hourly) return `${once}, and ${hourly}`;
  return hourly || (once ? `${once} a booking` : "Free");
}
