import { z } from "zod";

/** Which revision somebody saw; no column of the database counts further. */
export const revisionInput = (error: string, least = 1) =>
  z.coerce.number({ error }).int().min(least).max(2_147_483_647);
