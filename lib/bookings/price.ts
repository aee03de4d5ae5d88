type Amount = { toString(): string };
type Prices = { feePerHour: Amount; feePerBooking: Amount };

const cents = (amount: Amount) => Math.round(Number(amount.toString()) * 100);

/** What so many minutes cost, as "450.00". */
export function priceOf({ feePerHour, feePerBooking }: Prices, minutes: number): string {
  const total = cents(feePerBooking) + Math.round((cents(feePerHour) * minutes) / 60);
  return (total / 100).toFixed(2);
}

type Cancellable = {
  status: string;
  offeredUntil: Date | null;
  freeCancelUntil: Date;
  lateCancelFee: Amount;
};

/** What it costs whoever booked to cancel now. Nothing is owed for what was never confirmed. */
export const cancellationFeeAt = (booking: Cancellable, now: Date): string =>
  booking.status === "CONFIRMED" && now > booking.freeCancelUntil
    ? (cents(booking.lateCancelFee) / 100).toFixed(2)
    : "0.00";

export const isFree = (amount: Amount | null): boolean => amount === null || cents(amount) === 0;
