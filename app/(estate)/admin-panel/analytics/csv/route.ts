import { z } from "zod";
import { getAnswer } from "@/lib/analytics/analytics";
import { readAnalyticsInput } from "@/lib/analytics/analytics-schema";
import { answerCsv } from "@/lib/analytics/answer-csv";
import { csvResponse } from "@/lib/web/csv-response";
import { defineRoute } from "@/lib/web/define-route";
import { estateSettings } from "@/lib/web/estate";

/** The rest is the page's address, and read as there. */
const schema = z.looseObject({ question: z.string().max(40) });

export const GET = defineRoute({
  schema,
  verb: async (actor, { question, ...query }) => {
    const [settings, now] = [await estateSettings(), new Date()];
    const { input } = readAnalyticsInput(query, settings.timeZone, now);
    const answer = await getAnswer(actor, question, input, settings, now);
    return csvResponse(`analytics-${question}.csv`, answerCsv(answer));
  },
});
