import { invalid } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { priorityLabel } from "./priority";

/** The category a request may be filed under with this priority. Refuses with the right field. */
export async function getFilingCategory(tx: Tx, categoryId: string, priority: number) {
  const category = await tx.maintenanceCategory.findFirst({
    where: { id: categoryId, isActive: true },
    select: { id: true, name: true, maxPriority: true },
  });
  if (!category)
    throw invalid(
      "categoryId",
      "maintenance.category_unknown",
      "This category is not offered any more. Please choose another.",
    );
  if (priority > category.maxPriority)
    throw invalid(
      "priority",
      "maintenance.priority_above_category",
      `${category.name} requests can be “${priorityLabel(category.maxPriority)}” at most. Please choose a lower priority.`,
    );
  return category;
}
