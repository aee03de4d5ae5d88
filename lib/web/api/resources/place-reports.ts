import { z } from "zod";
import { acceptReport } from "@/lib/maintenance/places/accept-report";
import { dismissReport } from "@/lib/maintenance/places/dismiss-report";
import { getReport, getReportPhoto, listReports } from "@/lib/maintenance/places/report-queries";
import { acceptReportInput, dismissReportInput } from "@/lib/maintenance/places/schema";
import { fileResponse } from "../../file-response";
import { defineDownload, defineOperation } from "../operation";
import { instant, page, person } from "../shapes";
import { stepsOf } from "../steps-of";
import { contentOf, subjectOf } from "../subject";
import { ticket } from "./maintenance";

const tag = "Reports without an account";
const about = dismissReportInput.pick({ reportId: true });

const line = z.object({
  id: z.uuid(),
  reference: z.string(),
  description: z.string(),
  state: z.enum(["WAITING", "ACCEPTED", "DISMISSED"]),
  createdAt: instant,
  place: person,
});

const all = defineOperation({
  method: "GET",
  path: "/place-reports",
  tag,
  summary: "List what was reported at the shared places",
  description: "What waits for a decision, or what is decided; for managers and supervisors.",
  scope: "maintenance:read",
  input: z.object({ show: z.enum(["waiting", "decided"]).default("waiting"), cursor: z.uuid().optional() }),
  answer: page(line),
  verb: async (actor, { show, cursor }) => {
    const asked = { decided: show === "decided", ...(cursor && { cursor }) };
    const { rows, nextCursor } = await listReports(actor, asked);
    return { items: rows, next: nextCursor };
  },
});

const report = line.extend({
  phone: z.string().nullable(),
  email: z.string().nullable(),
  fileName: z.string().nullable().meta({ description: "Of its photo, while it waits." }),
  decidedAt: instant.nullable(),
  decidedBy: z.object({ name: z.string() }).nullable(),
  reason: z.string().nullable(),
  request: ticket.nullable(),
});

const one = defineOperation({
  method: "GET",
  path: "/place-reports/{reportId}",
  tag,
  summary: "Read a report",
  scope: "maintenance:read",
  input: about,
  answer: report,
  version: contentOf(report),
  verb: (actor, { reportId }) => getReport(actor, reportId),
});

const photo = defineDownload({
  method: "GET",
  path: "/place-reports/{reportId}/photo",
  tag,
  summary: "Download its photo",
  scope: "maintenance:read",
  input: about,
  verb: async (actor, { reportId }, request) => fileResponse(request, await getReportPhoto(actor, reportId)),
});

const shared = {
  tag,
  scope: "maintenance:write",
  at: "/place-reports/{reportId}",
  subject: subjectOf(one),
} as const;
const filed = stepsOf({ ...shared, answer: ticket });
const dismissed = stepsOf({ ...shared, answer: z.object({ reference: z.string() }) });

export const PLACE_REPORTS = [
  all,
  one,
  photo,
  filed(["POST", "/acceptance", "Make a request of it"], acceptReportInput, acceptReport),
  dismissed(["POST", "/dismissal", "Dismiss it"], dismissReportInput, dismissReport),
];
