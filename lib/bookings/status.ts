import { BookingStatus } from "@/lib/generated/prisma/enums";

/**
 * Where a booking may go from where. The database holds the same table in `booking_transition_allowed`; a test
 * compares all 25 pairs.
 */
const TRANSITIONS: Record<BookingStatus, readonly BookingStatus[]> = {
  PENDING: ["CONFIRMED", "REJECTED", "CANCELLED"],
  CONFIRMED: ["CANCELLED", "COMPLETED"],
  REJECTED: [],
  CANCELLED: [],
  COMPLETED: [],
};

export const BOOKING_STATUSES = Object.values(BookingStatus);

export const canMove = (from: BookingStatus, to: BookingStatus): boolean => TRANSITIONS[from].includes(to);

/** What holds its slot against everybody else: the exclusion constraint says the same. */
export const HOLDING_STATUSES = ["PENDING", "CONFIRMED"] as const satisfies BookingStatus[];

export const isHolding = (status: BookingStatus): boolean =>
  (HOLDING_STATUSES as readonly BookingStatus[]).includes(status);

export const STATUS_LABEL: Record<BookingStatus, string> = {
  PENDING: "Waiting for approval",
  CONFIRMED: "Confirmed",
  REJECTED: "Not approved",
  CANCELLED: "Cancelled",
  COMPLETED: "Over",
};
