import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { vendorDeactivated } from "./activity";
import { lockVendor } from "./lock-vendor";
import { assertManagesMoney } from "./permissions";
import type { AboutVendorInput } from "./schema";

/** Nobody engages them any more; what they work on and have done stays as it is. */
export async function deactivateVendor(actor: Actor, { vendorId }: AboutVendorInput) {
  assertManagesMoney(actor, "vendor");
  return transact(actor, async (tx, record) => {
    const { name, isActive } = await lockVendor(tx, vendorId);
    if (!isActive) throw conflict("finance.vendor_inactive", `${name} is inactive already.`);
    await tx.vendor.update({ where: { id: vendorId }, data: { isActive: false } });
    record(vendorDeactivated({ vendorId }));
    return { vendorId, name };
  });
}
