import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { vendorDisengaged } from "./activity";
import { getAccountable, updateAccountable } from "./find-accountable";
import { noteOnTimeline } from "./note-on-timeline";
import type { DisengageVendorInput } from "./schema";

/** Nobody from outside does the work after all. */
export async function disengageVendor(actor: Actor, input: DisengageVendorInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getAccountable(tx, actor, input.ticketNumber);
    const { vendor, vendorId } = request;
    if (!vendor || !vendorId)
      throw conflict("finance.no_vendor", "No vendor is engaged on this request any more.");

    await updateAccountable(tx, request, { vendorId: null, vendorRating: null });
    await noteOnTimeline(tx, actor, {
      requestId: request.id,
      content: `${vendor.name} is no longer engaged.`,
      at: now,
    });
    record(vendorDisengaged({ requestId: request.id, vendorId }));
    return { ticketNumber: request.ticketNumber, vendorId, vendorName: vendor.name };
  });
}
