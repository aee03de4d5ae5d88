import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";

export default function BookingNotFound() {
  return (
    <EmptyState
      icon={<span className={iconClass("compass")} />}
      title="There is no such booking, or you may not see it"
      action={
        <Link href="/bookings/mine" className={buttonClass({ variant: "primary" })}>
          My bookings
        </Link>
      }
    >
      Check the number: it looks like BKG-2026-00017.
    </EmptyState>
  );
}
