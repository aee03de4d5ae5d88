import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { placeReportAccepted } from "../activity";
import { type Filing, fileRequest } from "../file-request";
import { getWaitingReport, NO_PHOTO } from "./find-report";
import type { AcceptReportInput } from "./schema";

/** Where the flat of a request would stand: nobody's, everybody's. */
const COMMON = "Common";

/** It becomes a request like any other, filed by the manager, with the place and the photo; whoever left an address is told. */
export async function acceptReport(actor: Actor, input: AcceptReportInput, now = new Date()) {
  const { reportId, ...fields } = input;
  return transact(actor, async (tx, record) => {
    const report = await getWaitingReport(tx, actor, reportId);
    if (actor.kind !== "user")
      throw forbidden("maintenance.not_a_person", "Only a person can accept a report.");
    const { userId } = actor;

    const filing: Filing = {
      ...fields,
      description: `${report.description}\n\n(${report.reference})`,
      placeId: report.placeId,
      for: { userId, flatNumber: COMMON, block: report.place.block ?? "" },
      createdById: userId,
      isFromReport: true,
      photos: photoOf(report),
    };
    const request = await fileRequest(tx, record, filing, now);
    await tx.unverifiedReport.update({
      where: { id: reportId },
      data: { ...NO_PHOTO, state: "ACCEPTED", decidedAt: now, decidedById: userId, requestId: request.id },
    });
    record(placeReportAccepted({ placeReportId: reportId }));
    return { ticketNumber: request.ticketNumber };
  });
}

type Photo = { [Column in keyof typeof NO_PHOTO]: string | number | null };

function photoOf(report: Photo): Filing["photos"] {
  const { fileName, contentType, bytes, width, height, storageKey, thumbnailKey } = report;
  if (storageKey === null) return [];
  return [
    { fileName, contentType, bytes, width, height, storageKey, thumbnailKey } as Filing["photos"][number],
  ];
}
