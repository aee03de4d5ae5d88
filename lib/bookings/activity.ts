import type { Activity } from "@/lib/platform/activity";

type OfBooking = { bookingId: string };

/** The facts of bookings. Who hears of which: lib/notifications/audience.ts. */
export type BookingActivity =
  /** Somebody decides about it; `count` of the same on several dates. */
  | Activity<"bookings/booking.requested", OfBooking & { count: number }>
  | Activity<"bookings/booking.confirmed", OfBooking & { count: number }>
  | Activity<"bookings/booking.rejected", OfBooking>
  | Activity<"bookings/booking.cancelled", OfBooking & { count: number }>
  /** The estate took it back: the area is closed then. */
  | Activity<"bookings/booking.displaced", OfBooking>
  | Activity<"bookings/booking.approaching", OfBooking>
  | Activity<"bookings/booking.missed", OfBooking>
  /** A freed slot is held for the first in line. */
  | Activity<"bookings/slot.offered", OfBooking>
  | Activity<"bookings/offer.lapsed", OfBooking>;

type DataOf<Name extends BookingActivity["name"]> = Extract<BookingActivity, { name: Name }>["data"];

const fact =
  <Name extends BookingActivity["name"]>(name: Name) =>
  (data: DataOf<Name>) => ({ name, data });

export const bookingRequested = fact("bookings/booking.requested");
export const bookingConfirmed = fact("bookings/booking.confirmed");
export const bookingRejected = fact("bookings/booking.rejected");
export const bookingCancelled = fact("bookings/booking.cancelled");
export const bookingDisplaced = fact("bookings/booking.displaced");
export const bookingApproaching = fact("bookings/booking.approaching");
export const bookingMissed = fact("bookings/booking.missed");
export const slotOffered = fact("bookings/slot.offered");
export const offerLapsed = fact("bookings/offer.lapsed");
