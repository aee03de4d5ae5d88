import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { vendorEdited } from "./activity";
import { lockVendor } from "./lock-vendor";
import { assertManagesMoney } from "./permissions";
import type { EditVendorInput } from "./schema";
import { orNameTaken, vendorColumns } from "./vendor-columns";

export async function editVendor(actor: Actor, { vendorId, seen, ...input }: EditVendorInput) {
  assertManagesMoney(actor, "vendor");
  return orNameTaken(
    transact(actor, async (tx, record) => {
      const { updatedAt } = await lockVendor(tx, vendorId);
      if (seen && seen !== updatedAt.toISOString())
        throw conflict(
          "finance.vendor_changed_meanwhile",
          "Somebody else changed this vendor a moment ago. Nothing was saved: look again and decide.",
        );
      await tx.vendor.update({ where: { id: vendorId }, data: vendorColumns(input) });
      record(vendorEdited({ vendorId }));
      return { vendorId };
    }),
  );
}
