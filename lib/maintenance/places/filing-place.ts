import { invalid } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";

/** A request may be about a shared place that is still looked after. */
export async function getFilingPlace(tx: Tx, placeId: string) {
  const place = await tx.place.findFirst({
    where: { id: placeId, isActive: true },
    select: { id: true, name: true, block: true, commonAreaId: true },
  });
  if (!place)
    throw invalid(
      "placeId",
      "maintenance.place_unknown",
      "There is no such place any more. Please choose another, or your own flat.",
    );
  return place;
}
