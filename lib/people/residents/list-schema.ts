import { z } from "zod";
import { ResidentType } from "@/lib/generated/prisma/enums";
import { listFields, many } from "../console/schema";
import { RESIDENT_STATES } from "../states";

export const RESIDENT_SORTS = ["flat", "name", "type", "movedIn", "registered", "seen", "requests"] as const;
export type ResidentSort = (typeof RESIDENT_SORTS)[number];

const sorts = [...RESIDENT_SORTS, ...RESIDENT_SORTS.map((sort) => `-${sort}` as const)];

/** The list's state as it stands in the address; old and wrong values fall away. */
export const residentListSchema = z.object({
  ...listFields,
  block: many(z.string().regex(/^[A-Z0-9]{1,4}$/)),
  type: many(z.enum(ResidentType)),
  status: many(z.enum(RESIDENT_STATES)),
  committee: many(z.enum(["yes", "no"])),
  sort: z.enum(sorts).catch("flat"),
});
export type ResidentListInput = z.output<typeof residentListSchema>;
