import { BookingList } from "@/components/bookings/booking-list";
import type { View } from "@/components/bookings/view";
import { Card, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { listUpcoming } from "@/lib/bookings/queries";
import type { UserActor } from "@/lib/platform/actor";

/** What this person has booked next, and what is held for them. Nothing is nothing. */
export async function OwnBookings({ actor, view }: { actor: UserActor; view: View }) {
  const rows = await listUpcoming(actor, view.now, 3);
  if (!rows.length) return null;
  return (
    <Card className="overflow-hidden">
      <CardHeader
        title="My next bookings"
        action={
          <Link href="/bookings/mine" className={linkClass}>
            All my bookings
          </Link>
        }
      />
      <BookingList label="My next bookings" rows={rows} view={view} />
    </Card>
  );
}
