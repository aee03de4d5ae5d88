import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { vendorEdited } from "./activity";
import { lockVendor } from "./lock-vendor";
import { assertManagesMoney } from "./permissions";
import type { EditVendorInput } from "./schema";
import { orNameTaken, vendorColumns } from "./vendor-columns";

export async function editVendor(actor: Actor, { vendorId, ...input }: EditVendorInput) {
  assertManagesMoney(actor, "vendor");
  return orNameTaken(
    transact(actor, async (tx, record) => {
      await lockVendor(tx, vendorId);
      await tx.vendor.update({ where: { id: vendorId }, data: vendorColumns(input) });
      record(vendorEdited({ vendorId }));
      return { vendorId };
    }),
  );
}
