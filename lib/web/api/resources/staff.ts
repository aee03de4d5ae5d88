import { z } from "zod";
import { EmploymentStatus, StaffRole, UserStatus } from "@/lib/generated/prisma/enums";
import { seenOf } from "@/lib/people/last-change";
import { canReadPeople } from "@/lib/people/permissions";
import { listStaff } from "@/lib/people/staff/list";
import { STAFF_SORTS, staffListSchema } from "@/lib/people/staff/list-schema";
import { getStaffPerson } from "@/lib/people/staff/queries";
import { STAFF_STATES } from "@/lib/people/states";
import { PERMISSIONS, type UserActor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { defineOperation } from "../operation";
import { day, instant, page, paging, person, several } from "../shapes";
import { subjectOf } from "../subject";

const tag = "Staff";

export function assertMayReadPeople(actor: UserActor) {
  if (!canReadPeople(actor))
    throw forbidden(
      "people.not_manager",
      "The lists of people are for administrators and facility managers.",
    );
}

const post = z.object({
  employeeId: z.string(),
  role: z.enum(StaffRole),
  department: z.string().nullable(),
  employmentStatus: z.enum(EmploymentStatus),
  isAvailable24x7: z.boolean(),
});

const staff = defineOperation({
  method: "GET",
  path: "/staff",
  tag,
  summary: "List the staff",
  description: "For administrators and facility managers.",
  scope: "people:read",
  input: z.object({
    search: z.string().trim().max(100).default(""),
    role: several(z.enum(StaffRole)),
    status: several(z.enum(STAFF_STATES)),
    ordering: z.enum(STAFF_SORTS).default("name"),
    ...paging,
  }),
  answer: page(
    z.object({
      id: z.uuid(),
      name: z.string(),
      isAdmin: z.boolean(),
      state: z.enum(STAFF_STATES),
      load: z.int(),
      staff: post.extend({ reportsTo: z.string().nullable() }).nullable(),
    }),
  ),
  verb: async (actor, { search: q, ordering: sort, cursor: after, limit, role, status }) => {
    assertMayReadPeople(actor);
    const input = staffListSchema.parse({ q, role, status, sort, after });
    const { rows, next } = await listStaff(actor, input, limit);
    // Of the states only residents' records have more.
    return {
      items: rows as (Omit<(typeof rows)[number], "state"> & { state: (typeof STAFF_STATES)[number] })[],
      next,
    };
  },
});

const permissions = Object.fromEntries(PERMISSIONS.map((each) => [each, z.boolean()])) as Record<
  (typeof PERMISSIONS)[number],
  z.ZodBoolean
>;

const one = defineOperation({
  method: "GET",
  path: "/staff/{userId}",
  tag,
  summary: "Read a member of staff",
  description: "For administrators and facility managers.",
  scope: "people:read",
  input: z.object({ userId: z.uuid() }),
  answer: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    isAdmin: z.boolean(),
    status: z.enum(UserStatus),
    createdAt: instant,
    staff: post
      .extend({
        phoneNumber: z.string(),
        hireDate: day,
        workSchedule: z.string().nullable(),
        ...permissions,
        reportingTo: z.object({ user: person }).nullable(),
      })
      .nullable(),
  }),
  version: ({ seen }: { seen: string }) => seen,
  verb: async (actor, { userId }) => {
    // Read before the record: a change in between makes the version an old one, never the record.
    const seen = await seenOf(actor, userId);
    return { ...(await getStaffPerson(actor, userId)), seen };
  },
});

export const STAFF_MEMBER = subjectOf(one);

export const STAFF = [staff, one];
