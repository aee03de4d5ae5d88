import type { DaySlot } from "@/lib/bookings/day-plan";
import { canManageBookings } from "@/lib/bookings/permissions";
import type { UserActor } from "@/lib/platform/actor";

type Label = { text: string; href?: string; waitHref?: string };

/** What a taken stretch of a calendar says to this person: neighbours learn that it is taken, and nothing more. */
export function slotLabels(actor: UserActor, area: { id: string; approverId: string | null }, now: Date) {
  const sees = canManageBookings(actor) || area.approverId === actor.userId;
  return ({ booking, state }: DaySlot): Label => {
    if (state === "past") return { text: "Over" };
    if (state === "short") return { text: "Free, but too short for a booking" };
    if (!booking) return { text: "Closed" };
    const href = `/bookings/${booking.bookingNumber}`;
    if (booking.userId === actor.userId) return { text: `Yours: ${booking.purpose}`, href };
    const text = sees ? `${booking.user.name}: ${booking.purpose}` : booking.offeredUntil ? "Held" : "Taken";
    const times = `start=${booking.startsAt.toISOString()}&end=${booking.endsAt.toISOString()}`;
    return {
      text,
      ...(sees && { href }),
      ...(booking.startsAt > now && { waitHref: `/bookings/areas/${area.id}/wait?${times}` }),
    };
  };
}
