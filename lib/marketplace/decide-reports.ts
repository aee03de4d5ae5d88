import { type Actor, userIdOf } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/prisma";

/** Whatever was decided answers every report that waits. */
export async function decideReports(tx: Tx, actor: Actor, listingId: string, now: Date): Promise<number> {
  const { count } = await tx.listingReport.updateMany({
    where: { listingId, decidedAt: null },
    data: { decidedAt: now, decidedById: userIdOf(actor) },
  });
  return count;
}
