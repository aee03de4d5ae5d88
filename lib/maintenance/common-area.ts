import { invalid } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/prisma";

/** A request may be about a place that everybody shares, as long as there is such a place. */
export async function assertCommonArea(db: Db, commonAreaId: string | undefined): Promise<void> {
  if (!commonAreaId) return;
  const found = await db.commonArea.count({ where: { id: commonAreaId } });
  if (!found)
    throw invalid(
      "commonAreaId",
      "maintenance.area_unknown",
      "There is no such place any more. Please choose another, or none.",
    );
}
