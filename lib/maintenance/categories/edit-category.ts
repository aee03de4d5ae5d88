import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { getCategoryForChange } from "./find-category";
import { withUniqueName } from "./name-taken";
import { assertMayManageCategories } from "./permissions";
import type { EditCategoryInput } from "./schema";

/**
 * Holds for new requests. What is filed keeps its priority and its due date: `aboveCeiling` counts the open requests
 * that are more urgent than the category now allows.
 */
export async function editCategory(actor: Actor, { id, seen, ...content }: EditCategoryInput) {
  assertMayManageCategories(actor);
  return withUniqueName(
    transact(actor, async (tx) => {
      const before = await getCategoryForChange(tx, id);
      if (seen && seen !== before.updatedAt.toISOString())
        throw conflict(
          "maintenance.category_changed_meanwhile",
          "Somebody else changed this category a moment ago. Nothing was saved: reload the page, look again and decide.",
        );
      await tx.maintenanceCategory.update({ where: { id }, data: content });
      const aboveCeiling = await tx.maintenanceRequest.count({
        where: { categoryId: id, priority: { gt: content.maxPriority }, closedAt: null, cancelledAt: null },
      });
      return { id, name: content.name, aboveCeiling };
    }),
  );
}
