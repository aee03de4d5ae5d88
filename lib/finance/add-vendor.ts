import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { vendorAdded } from "./activity";
import { assertManagesMoney } from "./permissions";
import type { AddVendorInput } from "./schema";
import { orNameTaken, vendorColumns } from "./vendor-columns";

/** Somebody from outside who works for the estate. */
export async function addVendor(actor: Actor, { idempotencyKey: key, ...input }: AddVendorInput) {
  assertManagesMoney(actor, "vendor");
  return orNameTaken(
    transact(
      actor,
      async (tx, record) => {
        const { id, name } = await tx.vendor.create({
          data: vendorColumns(input),
          select: { id: true, name: true },
        });
        record(vendorAdded({ vendorId: id }));
        return { vendorId: id, name };
      },
      { key, operation: "finance.add-vendor", input },
    ),
  );
}
