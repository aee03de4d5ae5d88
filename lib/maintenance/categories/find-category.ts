import { notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";

/** Locked until the change is done. */
export async function getCategoryForChange(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from maintenance_categories where id = ${id}::uuid for update`;
  const category = await tx.maintenanceCategory.findUnique({
    where: { id },
    select: { id: true, name: true, isActive: true, updatedAt: true },
  });
  if (!category) throw notFound("category");
  return category;
}
