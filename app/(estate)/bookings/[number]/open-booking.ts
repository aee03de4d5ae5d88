import { getBooking } from "@/lib/bookings/queries";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";

export type Params = { params: Promise<{ number: string }> };

/** What every page of a booking begins with: who looks, at which, and how the estate writes. */
export async function openBooking(params: Params["params"]) {
  const [actor, { number }] = await Promise.all([requireUser(), params]);
  const [booking, format] = await Promise.all([
    found(getBooking(actor, number.toUpperCase())),
    estateSettings(),
  ]);
  return { actor, booking, view: { now: new Date(), format } };
}
