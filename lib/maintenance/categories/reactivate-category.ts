import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { getCategoryForChange } from "./find-category";
import { assertMayManageCategories } from "./permissions";
import type { AboutCategoryInput } from "./schema";

/** Offered again to whoever files a request. Doing it twice changes nothing more. */
export async function reactivateCategory(actor: Actor, { id }: AboutCategoryInput) {
  assertMayManageCategories(actor);
  return transact(actor, async (tx) => {
    const { name, isActive } = await getCategoryForChange(tx, id);
    if (!isActive) await tx.maintenanceCategory.update({ where: { id }, data: { isActive: true } });
    return { id, name };
  });
}
