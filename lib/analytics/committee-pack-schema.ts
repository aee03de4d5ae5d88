import { z } from "zod";

const month = z.string().regex(/^(20\d\d)-(0[1-9]|1[0-2])$/, "Please give a month such as 2026-10.");

export const makeCommitteePackInput = z.object({ month });
export type MakeCommitteePackInput = z.output<typeof makeCommitteePackInput>;

export const packInput = z.object({ month });
