import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { invalidTransition, notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { assertMayManagePlaces } from "./permissions";

/** A report that waits to be decided, locked: of two managers one decides. */
export async function getWaitingReport(tx: Tx, actor: Actor, id: string) {
  assertMayManagePlaces(actor);
  if (!isUuid(id)) throw notFound("report");
  await tx.$queryRaw`select 1 from unverified_reports where id = ${id}::uuid for update`;
  const report = await tx.unverifiedReport.findUnique({
    where: { id },
    include: { place: { select: { block: true } } },
  });
  if (!report) throw notFound("report");
  if (report.state !== "WAITING")
    throw invalidTransition(
      "maintenance.report_decided",
      "Somebody was faster: this report is decided already.",
    );
  return report;
}

/** What a decided report no longer has: its photo is the request's, or gone. */
export const NO_PHOTO = {
  fileName: null,
  contentType: null,
  bytes: null,
  width: null,
  height: null,
  storageKey: null,
  thumbnailKey: null,
} as const;
