import { notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";

export type LockedVendor = { id: string; name: string; isActive: boolean; updatedAt: Date };

/** The vendor as nobody else can change it until the end: engaging and deactivating wait for each other. */
export async function lockVendor(tx: Tx, vendorId: string): Promise<LockedVendor> {
  const [vendor] = await tx.$queryRaw<LockedVendor[]>`
    select id, name::text, is_active as "isActive", updated_at as "updatedAt" from vendors where id = ${vendorId}::uuid for update`;
  if (!vendor) throw notFound("vendor");
  return vendor;
}
