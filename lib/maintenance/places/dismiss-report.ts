import { type Actor, userIdOf } from "@/lib/platform/actor";
import { discardPhotos } from "@/lib/platform/photos";
import { transact } from "@/lib/platform/transact";
import { getWaitingReport, NO_PHOTO } from "./find-report";
import type { DismissReportInput } from "./schema";

/** Nothing will be done about it; the reason stays, the photo goes. */
export async function dismissReport(
  actor: Actor,
  { reportId, reason }: DismissReportInput,
  now = new Date(),
) {
  const { reference, storageKey, thumbnailKey } = await transact(actor, async (tx) => {
    const report = await getWaitingReport(tx, actor, reportId);
    await tx.unverifiedReport.update({
      where: { id: reportId },
      data: { ...NO_PHOTO, state: "DISMISSED", reason, decidedAt: now, decidedById: userIdOf(actor) },
    });
    return report;
  });
  if (storageKey && thumbnailKey) await discardPhotos([{ storageKey, thumbnailKey }]);
  return { reference };
}
