import { z } from "zod";
import { StaffRole } from "@/lib/generated/prisma/enums";

const blank = (value: unknown) => (value === "" || value === null ? undefined : value);

/** The team's board, as it stands in the URL. */
export const workloadInput = z.object({
  category: z.preprocess(blank, z.uuid().optional()).catch(undefined),
  role: z.enum(StaffRole).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type WorkloadInput = z.output<typeof workloadInput>;
