import type { Actor } from "@/lib/platform/actor";
import { conflict, invalid, invalidTransition } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { vendorEngaged } from "./activity";
import { getAccountable, updateAccountable } from "./find-accountable";
import { lockVendor } from "./lock-vendor";
import { noteOnTimeline } from "./note-on-timeline";
import { canEngageVendor } from "./permissions";
import type { EngageVendorInput } from "./schema";

/** Somebody from outside does the work, instead of whoever was engaged before; a rating of theirs goes with them. */
export async function engageVendor(actor: Actor, input: EngageVendorInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getAccountable(tx, actor, input.ticketNumber);
    if (!canEngageVendor(actor, request))
      throw invalidTransition("finance.cancelled", "Nobody can be engaged on a cancelled request.");
    const vendor = await lockVendor(tx, input.vendorId);
    if (!vendor.isActive)
      throw invalid(
        "vendorId",
        "finance.vendor_inactive",
        `${vendor.name} is inactive. Please choose another.`,
      );
    if (request.vendorId === vendor.id)
      throw conflict("finance.already_engaged", `${vendor.name} is engaged on this request already.`);

    await updateAccountable(tx, request, { vendorId: vendor.id, vendorRating: null });
    const instead = request.vendor ? ` instead of ${request.vendor.name}` : "";
    await noteOnTimeline(tx, actor, {
      requestId: request.id,
      content: `${vendor.name} is engaged for the work${instead}.`,
      at: now,
    });
    record(vendorEngaged({ requestId: request.id, vendorId: vendor.id }));
    return { ticketNumber: request.ticketNumber, vendorId: vendor.id, vendorName: vendor.name };
  });
}
