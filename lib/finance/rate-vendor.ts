import type { Actor } from "@/lib/platform/actor";
import { conflict, invalidTransition } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { vendorRated } from "./activity";
import { getAccountable, updateAccountable } from "./find-accountable";
import { noteOnTimeline } from "./note-on-timeline";
import { canRateVendor } from "./permissions";
import type { RateVendorInput } from "./schema";

/** How well the vendor did, in one to five stars, once the work is done; the last word counts. */
export async function rateVendor(
  actor: Actor,
  { ticketNumber, vendorRating }: RateVendorInput,
  now = new Date(),
) {
  return transact(actor, async (tx, record) => {
    const request = await getAccountable(tx, actor, ticketNumber);
    const { vendor, vendorId } = request;
    if (!vendor || !vendorId) throw conflict("finance.no_vendor", "No vendor is engaged on this request.");
    if (!canRateVendor(actor, request))
      throw invalidTransition("finance.not_done", `${vendor.name} can be rated once the work is done.`);

    await updateAccountable(tx, request, { vendorRating });
    const before = request.vendorRating ? ` after ${request.vendorRating}` : "";
    await noteOnTimeline(tx, actor, {
      requestId: request.id,
      content: `${vendor.name} is rated ${vendorRating} of 5${before}.`,
      at: now,
    });
    record(vendorRated({ requestId: request.id, vendorId, rating: vendorRating }));
    return { ticketNumber, vendorId, vendorName: vendor.name };
  });
}
