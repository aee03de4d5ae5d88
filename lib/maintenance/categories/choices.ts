import type { Prisma } from "@/lib/generated/prisma/client";
import { type Db, prisma } from "@/lib/platform/prisma";

const category = {
  id: true,
  name: true,
  maxPriority: true,
  estimatedResolutionHours: true,
} satisfies Prisma.MaintenanceCategorySelect;

export type CategoryChoice = Prisma.MaintenanceCategoryGetPayload<{ select: typeof category }>;

/** What a request can be filed under today. */
export const listCategories = (db: Db = prisma): Promise<CategoryChoice[]> =>
  db.maintenanceCategory.findMany({ where: { isActive: true }, orderBy: { name: "asc" }, select: category });
