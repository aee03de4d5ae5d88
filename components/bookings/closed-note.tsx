import type { View } from "@/components/bookings/view";
import { iconClass } from "@/components/ui/icon-class";
import type { Area } from "@/lib/bookings/areas/find-area";
import { formatDateTime } from "@/lib/platform/format";

/** Something in it is broken, or it is not offered any more. */
export function ClosedNote({ area, view }: { area: Area; view: View }) {
  const texts = area.closures.map(({ request, expectedAt }) => {
    const until =
      expectedAt && expectedAt > view.now
        ? ` It should open ${formatDateTime(expectedAt, view.format)}.`
        : "";
    return `Closed for a repair (${request.ticketNumber}).${until} Whoever waits for a slot is told when it opens.`;
  });
  if (!area.isActive) texts.push("Residents cannot see or book it any more.");
  return texts.map((text) => (
    <p
      key={text}
      className={`mb-5 flex gap-2.5 rounded border border-waiting-line bg-waiting-bg px-4 py-3 text-sm text-waiting [--icon-size:1rem] before:mt-0.5 ${iconClass("triangle-alert")}`}
    >
      {text}
    </p>
  ));
}
