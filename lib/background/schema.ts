import { z } from "zod";
import { PERIODS, RUN_STATUSES } from "./run-status";

/** What the address of the page says; nonsense is the default. */
export const overviewInput = z.object({ period: z.enum(PERIODS).catch("24h") });

export const runsInput = z.object({
  function: z.string().max(200).optional().catch(undefined),
  status: z.enum(RUN_STATUSES).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type RunsInput = z.output<typeof runsInput>;

export const aboutRunInput = z.object({ runId: z.uuid("There is no such run.") });
export type AboutRunInput = z.output<typeof aboutRunInput>;
