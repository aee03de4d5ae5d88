import { Tabs } from "@/components/ui/tabs";
import { canManageBookings } from "@/lib/bookings/permissions";
import { listToDecide } from "@/lib/bookings/queries";
import type { UserActor } from "@/lib/platform/actor";

type Place = "/bookings" | "/bookings/mine" | "/bookings/approvals" | "/bookings/calendar";

/** The ways into bookings that this person has. */
export async function BookingTabs({ actor, current, now }: { actor: UserActor; current: Place; now: Date }) {
  const manages = canManageBookings(actor);
  const toDecide = await listToDecide(actor, now);
  const tab = (href: Place, label: string, count?: number) => ({
    href,
    label,
    current: href === current,
    ...(count !== undefined && { count }),
  });
  return (
    <Tabs
      label="Bookings"
      tabs={[
        tab("/bookings", "Places"),
        tab("/bookings/mine", "My bookings"),
        ...(manages || toDecide.length > 0 || current === "/bookings/approvals"
          ? [tab("/bookings/approvals", "To decide", toDecide.length)]
          : []),
        ...(manages ? [tab("/bookings/calendar", "All places")] : []),
      ]}
    />
  );
}
