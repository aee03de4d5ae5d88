import { z } from "zod";
import { ReportPeriod } from "@/lib/generated/prisma/enums";

const id = z.uuid("There is no such report.");

export const reportInput = z.object({ id });

/** Two stored reports of the same person or of the estate. */
export const comparisonInput = z.object({ a: id, b: id });

/** The address of the page that compares: what does not fit falls back to the newest two. */
export const comparePageInput = z.object({
  who: z.union([z.literal("estate"), z.uuid()]).catch("estate"),
  period: z.enum(ReportPeriod).catch("MONTHLY"),
  a: z.uuid().optional().catch(undefined),
  b: z.uuid().optional().catch(undefined),
});
