import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { getCategoryForChange } from "./find-category";
import { assertMayManageCategories } from "./permissions";
import type { AboutCategoryInput } from "./schema";

/** New requests cannot choose it; those in it go on, and its history stays. The last one cannot go. */
export async function deactivateCategory(actor: Actor, { id }: AboutCategoryInput) {
  assertMayManageCategories(actor);
  return transact(actor, async (tx) => {
    // Two people could each switch off one of the last two: one at a time.
    await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('khaki.categories'))`;
    const { name, isActive } = await getCategoryForChange(tx, id);
    if (!isActive) return { id, name };
    const others = await tx.maintenanceCategory.count({ where: { isActive: true, id: { not: id } } });
    if (!others)
      throw conflict(
        "maintenance.last_category",
        `${name} is the only category left: without it nobody could file a request. Create or reactivate another one first.`,
      );
    await tx.maintenanceCategory.update({ where: { id }, data: { isActive: false } });
    return { id, name };
  });
}
