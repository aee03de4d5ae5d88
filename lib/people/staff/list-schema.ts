import { z } from "zod";
import { EmploymentStatus, StaffRole } from "@/lib/generated/prisma/enums";
import { PERMISSIONS } from "@/lib/platform/actor";
import { listFields, many } from "../console/schema";
import { STAFF_STATES } from "../states";

export const STAFF_SORTS = [
  "name",
  "employeeId",
  "role",
  "department",
  "employment",
  "load",
  "hired",
  "seen",
] as const;
export type StaffSort = (typeof STAFF_SORTS)[number];

/** A permission that is held, the administrators, or whoever has other permissions than the role brings. */
export const RIGHT_FILTERS = [...PERMISSIONS, "administrator", "own"] as const;

const sorts = [...STAFF_SORTS, ...STAFF_SORTS.map((sort) => `-${sort}` as const)];

/** The list's state as it stands in the address; old and wrong values fall away. */
export const staffListSchema = z.object({
  ...listFields,
  role: many(z.enum(StaffRole)),
  status: many(z.enum(STAFF_STATES)),
  employment: many(z.enum(EmploymentStatus)),
  department: many(z.string().trim().min(1).max(80)),
  permission: many(z.enum(RIGHT_FILTERS)),
  sort: z.enum(sorts).catch("name"),
});
export type StaffListInput = z.output<typeof staffListSchema>;
