import type { MaintenanceActivity } from "@/lib/maintenance/activity";
import type { PublishedActivity } from "@/lib/platform/activity";
import type { SystemActor } from "@/lib/platform/actor";
import { sendEmail } from "@/lib/platform/email";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { placeReport, type ReportOutcome } from "./emails/place-report";
import { renderLetter } from "./emails/render-letter";

/** What whoever reported it without an account must get by mail, having nowhere to look. */
const OUTCOMES = {
  "maintenance/place-report.accepted": "accepted",
  "maintenance/request.resolved": "resolved",
  "maintenance/request.cancelled": "cancelled",
} as const satisfies { [Name in MaintenanceActivity["name"]]?: ReportOutcome };

export const REPORTER_MAILED = Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[];

export type SendReporterMailInput = PublishedActivity<
  Extract<MaintenanceActivity, { name: keyof typeof OUTCOMES }>
>;

/**
 * One mail per activity, however often this runs; none without an address. Only what a manager has accepted is
 * answered: nobody can have mails sent to others by filling in the form.
 */
export async function sendReporterMail(_actor: SystemActor, activity: SendReporterMailInput) {
  const { data } = activity;
  const report = await prisma.unverifiedReport.findFirst({
    where: {
      ...("placeReportId" in data ? { id: data.placeReportId } : { requestId: data.requestId }),
      state: "ACCEPTED",
      email: { not: null },
    },
    select: {
      reference: true,
      email: true,
      place: { select: { name: true } },
      request: { select: { ticketNumber: true } },
    },
    relationLoadStrategy: "join",
  });
  if (!report?.email || !report.request) return { mailed: false };
  const { estateName } = await readSettings();
  const letter = placeReport({
    outcome: OUTCOMES[activity.name],
    estateName,
    reference: report.reference,
    place: report.place.name,
    ticketNumber: report.request.ticketNumber,
  });
  const rendered = await renderLetter(letter);
  await sendEmail({ to: report.email, idempotencyKey: `place-report:${activity.id}`, ...rendered });
  return { mailed: true };
}
