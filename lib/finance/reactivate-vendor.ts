import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { vendorReactivated } from "./activity";
import { lockVendor } from "./lock-vendor";
import { assertManagesMoney } from "./permissions";
import type { AboutVendorInput } from "./schema";

export async function reactivateVendor(actor: Actor, { vendorId }: AboutVendorInput) {
  assertManagesMoney(actor, "vendor");
  return transact(actor, async (tx, record) => {
    const { name, isActive } = await lockVendor(tx, vendorId);
    if (isActive) throw conflict("finance.vendor_active", `${name} is active already.`);
    await tx.vendor.update({ where: { id: vendorId }, data: { isActive: true } });
    record(vendorReactivated({ vendorId }));
    return { vendorId, name };
  });
}
