import { z } from "zod";
import { RequestStatus, StaffRole } from "@/lib/generated/prisma/enums";
import { deactivateStaff } from "@/lib/maintenance/departure/deactivate-staff";
import { listTakeovers } from "@/lib/maintenance/departure/left-requests";
import { getStaffPerson } from "@/lib/people/staff/queries";
import { aboutPersonSchema } from "@/lib/people/staff/schema";
import { defineOperation } from "../operation";
import { STAFF_MEMBER } from "./staff";

const tag = "Staff: changes";
const about = aboutPersonSchema;
const ticket = z.string().regex(/^MNT-\d{4}-\d{5,10}$/);

const takeovers = defineOperation({
  method: "GET",
  path: "/staff/{userId}/takeovers",
  tag,
  summary: "Read who could take over somebody's work",
  description: "For whoever ends their access: each open request with who could take it, best first.",
  scope: "people:read",
  input: about,
  answer: z.object({
    cap: z.int().meta({ description: "As many requests as one person may have." }),
    takeovers: z.array(
      z.object({
        request: z.object({
          ticketNumber: z.string(),
          title: z.string(),
          status: z.enum(RequestStatus),
          priority: z.int(),
        }),
        candidates: z.array(
          z.object({ userId: z.uuid(), name: z.string(), role: z.enum(StaffRole), load: z.int() }),
        ),
        suggested: z.uuid().nullable(),
      }),
    ),
  }),
  verb: async (actor, { userId }) => {
    await getStaffPerson(actor, userId);
    return listTakeovers(actor, userId);
  },
});

const deactivate = defineOperation({
  method: "POST",
  path: "/staff/{userId}/deactivation",
  tag,
  summary: "End somebody's access and pass on their work",
  subject: STAFF_MEMBER,
  description: "A choice for each open request; `to` null: back to the managers.",
  scope: "people:write",
  input: about.extend({
    choices: z
      .array(z.object({ ticketNumber: ticket, to: z.uuid().nullable() }))
      .max(200)
      .default([]),
  }),
  answer: z.object({ userId: z.uuid(), name: z.string(), passedOn: z.int(), returned: z.int() }),
  verb: deactivateStaff,
});

export const STAFF_DEPARTURE = [takeovers, deactivate];
