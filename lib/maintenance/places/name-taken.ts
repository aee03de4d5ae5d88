import { violates } from "@/lib/platform/database-errors";
import { invalid } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";

/** Two people may choose the same name at once: the database decides, and the field says so. */
export async function withUniqueName<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (violates(error, "places_name_key"))
      throw invalid(
        "name",
        "maintenance.place_name_taken",
        "There is a place of this name already, perhaps one that is not in use.",
      );
    throw error;
  }
}

/** A place may belong to a common area, as long as there is such an area. */
export async function assertArea(tx: Tx, commonAreaId: string | undefined): Promise<void> {
  if (commonAreaId && !(await tx.commonArea.count({ where: { id: commonAreaId } })))
    throw invalid("commonAreaId", "maintenance.area_unknown", "There is no such area any more.");
}
