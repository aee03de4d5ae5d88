import { z } from "zod";
import { listPacks, openPack } from "@/lib/analytics/committee-pack-queries";
import { makeCommitteePackInput } from "@/lib/analytics/committee-pack-schema";
import { makeCommitteePack } from "@/lib/analytics/make-committee-pack";
import { noteReport } from "@/lib/analytics/note-report";
import { getReportRun } from "@/lib/analytics/report-run-queries";
import { requestReports } from "@/lib/analytics/request-reports";
import { generateReportsInput, noteReportInput } from "@/lib/analytics/schema";
import { ReportPeriod, ReportRunStatus } from "@/lib/generated/prisma/enums";
import { COMMITTEE_PACKS } from "../../limits";
import { pdfResponse } from "../../pdf-response";
import { defineDownload, defineOperation } from "../operation";
import { instant, list } from "../shapes";
import { REPORT } from "./figures";

const tag = "Reports: making";
const run = z.object({ runId: z.uuid() });
const { reportId, content } = noteReportInput.shape;

const ask = defineOperation({
  method: "POST",
  path: "/reports",
  tag,
  summary: "Ask for the reports of a period",
  description: "One that is over; without `on` the last. They are made in the background: see the run.",
  scope: "analytics:write",
  input: generateReportsInput,
  answer: run,
  verb: requestReports,
});

const progress = defineOperation({
  method: "GET",
  path: "/report-runs/{runId}",
  tag,
  summary: "Read how far the reports are",
  scope: "analytics:read",
  input: run,
  answer: z.object({
    id: z.uuid(),
    period: z.enum(ReportPeriod),
    label: z.string(),
    status: z.enum(ReportRunStatus),
    total: z.int().nullable(),
    done: z.int(),
    createdAt: instant,
    finishedAt: instant.nullable(),
  }),
  verb: (actor, { runId }) => getReportRun(actor, runId),
});

const note = defineOperation({
  method: "PUT",
  path: "/reports/{id}/note",
  tag,
  summary: "Add a word of your own to a report about you",
  subject: REPORT,
  description: "Without content it is taken away. Final after a fortnight.",
  scope: "analytics:write",
  input: z.object({ id: reportId, content }),
  answer: z.object({ reportId: z.uuid(), isRemoved: z.boolean() }),
  verb: (actor, { id, ...given }) => noteReport(actor, { reportId: id, ...given }),
});

const packs = defineOperation({
  method: "GET",
  path: "/committee-packs",
  tag,
  summary: "List the committee's packs",
  description: "Newest month first.",
  scope: "analytics:read",
  input: z.object({}),
  answer: list(
    z.object({
      month: z.string(),
      label: z.string(),
      bytes: z.int(),
      sha256: z.string(),
      generatedAt: instant,
    }),
  ),
  verb: async (actor) => ({ items: await listPacks(actor) }),
});

const pack = defineDownload({
  method: "GET",
  path: "/committee-packs/{month}",
  tag,
  summary: "Download a pack",
  scope: "analytics:read",
  input: makeCommitteePackInput,
  verb: async (actor, input) => {
    const { label, bytes } = await openPack(actor, input);
    return pdfResponse(`Committee pack - ${label}.pdf`, bytes);
  },
});

const freeze = defineOperation({
  method: "PUT",
  path: "/committee-packs/{month}",
  tag,
  summary: "Make the pack of a month",
  description: "Of one that is over. A month that has its pack keeps it.",
  scope: "analytics:write",
  limit: COMMITTEE_PACKS,
  input: makeCommitteePackInput,
  answer: z.object({ month: z.string(), isNew: z.boolean() }),
  verb: makeCommitteePack,
});

export const REPORT_MAKING = [ask, progress, note, packs, pack, freeze];
