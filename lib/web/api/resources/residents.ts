import { z } from "zod";
import { ResidentType, UserStatus } from "@/lib/generated/prisma/enums";
import { recordAccess } from "@/lib/people/record-access";
import { seenOfResident } from "@/lib/people/residents/last-change-of";
import { listResidents } from "@/lib/people/residents/list";
import { RESIDENT_SORTS, residentListSchema } from "@/lib/people/residents/list-schema";
import { getResident, residentName } from "@/lib/people/residents/queries";
import { RESIDENT_STATES } from "@/lib/people/states";
import { defineOperation } from "../operation";
import { day, page, paging, several } from "../shapes";
import { defineSubject } from "../subject";
import { assertMayReadPeople } from "./staff";

const tag = "Residents";

const record = {
  id: z.uuid(),
  name: z.string(),
  flatNumber: z.string(),
  block: z.string(),
  residentType: z.enum(ResidentType),
  isCommitteeMember: z.boolean(),
};

const residents = defineOperation({
  method: "GET",
  path: "/residents",
  tag,
  summary: "List the residents",
  description: "For administrators and facility managers; how to reach somebody stands in their own record.",
  scope: "people:read",
  input: z.object({
    search: z.string().trim().max(100).default(""),
    block: several(z.string().regex(/^[A-Z0-9]{1,4}$/)),
    type: several(z.enum(ResidentType)),
    status: several(z.enum(RESIDENT_STATES)),
    ordering: z.enum(RESIDENT_SORTS).default("flat"),
    ...paging,
  }),
  answer: page(
    z.object({
      ...record,
      userId: z.uuid().nullable().meta({ description: "Null: an owner who has no account." }),
      state: z.enum(RESIDENT_STATES),
      open: z.int().meta({ description: "Requests that are neither closed nor cancelled." }),
    }),
  ),
  verb: async (actor, { search: q, ordering: sort, cursor: after, limit, ...filters }) => {
    assertMayReadPeople(actor);
    const { rows, next } = await listResidents(
      actor,
      residentListSchema.parse({ q, sort, after, ...filters }),
      limit,
    );
    return { items: rows, next };
  },
});

const one = defineOperation({
  method: "GET",
  path: "/residents/{residentId}",
  tag,
  summary: "Read a resident's record",
  description: "For administrators and facility managers. The resident sees who has read it.",
  scope: "people:read",
  input: z.object({ residentId: z.uuid() }),
  answer: z.object({
    ...record,
    phoneNumber: z.string().nullable(),
    alternatePhone: z.string().nullable(),
    emergencyContactName: z.string().nullable(),
    emergencyContactPhone: z.string().nullable(),
    moveInDate: day.nullable(),
    movedOutOn: day.nullable(),
    user: z.object({ id: z.uuid(), email: z.string(), status: z.enum(UserStatus) }).nullable(),
  }),
  version: ({ seen }: { seen: string }) => seen,
  verb: async (actor, { residentId }) => {
    // Read before the record: a change in between makes the version an old one, never the record.
    const seen = await seenOfResident(actor, residentId);
    const resident = await getResident(actor, residentId);
    if (resident.user)
      await recordAccess(actor, {
        residentIds: [resident.user.id],
        kinds: ["PHONE", "CONTACTS"],
        subject: "record",
      });
    return { ...resident, name: residentName(resident), seen };
  },
});

/** Whoever compares it has not read the record. */
export const RESIDENT = defineSubject({
  at: one.path,
  read: async (actor, { residentId }: { residentId: string }) => ({
    seen: await seenOfResident(actor, residentId),
  }),
  version: ({ seen }) => seen,
});

export const RESIDENTS = [residents, one];
