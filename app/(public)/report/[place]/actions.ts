"use server";
import { headers } from "next/headers";
import { REPORT } from "@/lib/maintenance/places/limits";
import { reportProblem } from "@/lib/maintenance/places/report-problem";
import { reportProblemInput } from "@/lib/maintenance/places/schema";
import { clientIp } from "@/lib/web/client-ip";
import { defineAction } from "@/lib/web/define-action";

export const reportProblemAction = defineAction({
  isPublic: true,
  limit: REPORT,
  schema: reportProblemInput,
  verb: async (actor, input) => reportProblem(actor, { ...input, address: clientIp(await headers()) }),
  done: ({ reference }, { code }) => ({ redirect: `/report/${code}?sent=${reference}` }),
});
